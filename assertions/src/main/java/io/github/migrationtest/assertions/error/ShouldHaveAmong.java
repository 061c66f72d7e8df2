package io.github.migrationtest.assertions.error;

import java.util.List;

/** An object of whose parts none is as one should be, or one is as none should be. */
public final class ShouldHaveAmong extends ExpectingBut {

    private ShouldHaveAmong(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param owner the table, type or role
     * @param what what one of the parts should be, {@code a foreign key on (customer_id)}
     * @param part what a part is called, {@code foreign key}
     * @param parts what there is, a line each
     */
    public static ShouldHaveAmong shouldHaveAmong(Object owner, String what, String part, List<String> parts) {
        return new ShouldHaveAmong(owner + " to have " + what, found(part, parts));
    }

    /**
     * @param owner the table, type or role
     * @param what what no part should be, {@code foreign key on (customer_id)}
     * @param part what a part is called, {@code foreign key}
     * @param parts what there is, a line each
     */
    public static ShouldHaveAmong shouldHaveNoneAmong(Object owner, String what, String part, List<String> parts) {
        return new ShouldHaveAmong(owner + " to have no " + what, found(part, parts));
    }

    private static String found(String part, List<String> parts) {
        return listed("its " + plural(part) + " are", "it has no " + part, parts);
    }
}
