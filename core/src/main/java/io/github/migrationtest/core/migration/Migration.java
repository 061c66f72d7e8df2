package io.github.migrationtest.core.migration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One migration of a history, as its tool knows it.
 *
 * @param kind what makes it run
 * @param version its version; null exactly for repeatable migrations
 * @param description the words of its name: {@code add email index}
 * @param script where it is written
 * @param undoScript where its undo is written; null where there is none
 * @param checksum changes when the migration's content does; goes into the names of cached states
 */
public record Migration(
        Kind kind,
        @Nullable MigrationVersion version,
        String description,
        Script script,
        @Nullable Script undoScript,
        String checksum) {

    /** What makes a migration run. */
    public enum Kind {
        /** Once, in the order of versions. */
        VERSIONED,
        /** After all versions, whenever its content has changed. */
        REPEATABLE,
        /** In place of all versions up to its own, on a database that has none. */
        BASELINE
    }

    public Migration {
        if ((version == null) != (kind == Kind.REPEATABLE)) {
            throw new IllegalArgumentException("A migration has a version unless it is repeatable: " + script.path());
        }
    }

    /** The undo's script, where there is one. */
    public Optional<Script> undo() {
        return Optional.ofNullable(undoScript);
    }

    /** How the migration is called for short: {@code V181}, {@code B5}, {@code R customer view}. */
    public String label() {
        return switch (kind) {
            case VERSIONED -> "V" + version;
            case BASELINE -> "B" + version;
            case REPEATABLE -> "R " + description;
        };
    }

    /** How the migration is called in reports: {@code V181 add email index}. */
    public String displayName() {
        return kind == Kind.REPEATABLE || description.isEmpty() ? label() : label() + " " + description;
    }

    @Override
    public String toString() {
        return displayName();
    }
}
