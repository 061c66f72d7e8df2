package io.github.migrationtest.core.internal.flyway;

import org.jspecify.annotations.Nullable;

/**
 * A file's name as Flyway reads it.
 *
 * @param kind what Flyway takes the file for
 * @param version as written, {@code 1_2}; empty where the kind has none
 * @param description with blanks for underscores
 * @param prefix the prefix that decided, with its version for undo scripts: {@code V}, {@code U5}
 * @param problem why the file is ignored; null where it is not
 */
record ScriptName(
        Kind kind,
        String version,
        String description,
        String prefix,
        @Nullable String problem) {

    enum Kind {
        VERSIONED,
        REPEATABLE,
        BASELINE,
        UNDO,
        CALLBACK,
        IGNORED
    }

    static ScriptName ignored(String problem) {
        return new ScriptName(Kind.IGNORED, "", "", "", problem);
    }
}
