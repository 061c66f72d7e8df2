package io.github.migrationtest.assertions.error;

/** A catalogue or table without an object that it should have. */
public final class ShouldHaveObject extends ExpectingBut {

    private ShouldHaveObject(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param owner the catalogue or table
     * @param kind what is looked for, {@code index}
     * @param name its name, as the test has it
     * @param lookup what the look-up said: {@code no index emial in table public.customer; there is email}
     */
    public static ShouldHaveObject shouldHaveObject(Object owner, String kind, String name, String lookup) {
        return new ShouldHaveObject(owner + " to have " + kind + " " + name, "there is " + lookup);
    }
}
