package io.github.migrationtest.core.data;

/** Identifiers as messages have them. */
final class Names {

    private Names() {}

    static String quoted(String identifier) {
        return identifier.matches("[a-z_][a-z0-9_$]*") ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
