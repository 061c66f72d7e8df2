package io.github.migrationtest.assertions.error;

/** An inherited assertion that says something about a Java object and not about what it stands for. */
public final class MisleadingAssertion extends ExpectingBut {

    private MisleadingAssertion(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param called the assertion that was called, {@code isNotNull()}
     * @param says what it would say
     * @param meant what was meant, {@code rejectsNull()}
     */
    public static MisleadingAssertion misleading(Object actual, String called, String says, String meant) {
        return new MisleadingAssertion(actual + " to be asked by " + meant, called + " was called, which " + says);
    }

    /**
     * @param called the assertion that was called, {@code isEqualTo}
     * @param other what the object was compared with
     */
    public static MisleadingAssertion foreign(Object actual, String called, Object other) {
        return new MisleadingAssertion(
                actual + " to be asked by an assertion on what it has, such as hasComment(…)",
                called + "(…) was called with a " + other.getClass().getSimpleName()
                        + ", to which no such object is ever equal");
    }
}
