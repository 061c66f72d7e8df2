package io.github.migrationtest.junit;

/**
 * What of the classes is run.
 *
 * <p>Single invocations, as an IDE selects them, ask for one database: the others of a matrix are better left alone. No
 * extension is told what was selected, so the launcher's listener notes it here, in a class without the launcher's types,
 * which are not on every classpath.
 */
final class Selection {

    private static volatile boolean singleInvocations;

    private Selection() {}

    /** Whether nothing but single invocations was selected. */
    static boolean isOfSingleInvocations() {
        return singleInvocations;
    }

    static void ofSingleInvocations(boolean only) {
        singleInvocations = only;
    }
}
