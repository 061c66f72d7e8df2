package io.github.migrationtest.core.data;

/** Identifiers as messages have them. */
final class Names {

    private Names() {}

    /** Whether what somebody wrote names what a message calls {@code public."Order"}, with or without schema and quotes. */
    static boolean isMeant(String label, String written) {
        String stored = label.replace("\"", "");
        String meant = written.replace("\"", "");
        return stored.equals(meant) || stored.endsWith("." + meant);
    }

    static String quoted(String identifier) {
        return identifier.matches("[a-z_][a-z0-9_$]*") ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
