package io.github.migrationtest.assertions;

/** Compares names as people write them with names as PostgreSQL does. */
final class Names {

    private Names() {}

    /** Whether two names are the same but for the schema, where none is written, and for quotes. */
    static boolean same(String actual, String written) {
        String unquoted = written.replace("\"", "");
        String found = actual.replace("\"", "");
        return found.equals(unquoted) || found.endsWith("." + unquoted);
    }
}
