package io.github.migrationtest.core.state;

import io.github.migrationtest.core.migration.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Where in a history a seeder writes. */
public sealed interface SeedPoint {

    /** Before the first migration in scope. */
    record FirstState() implements SeedPoint {}

    /** When a version has been applied and the next one has not. */
    record After(MigrationVersion version) implements SeedPoint {}

    /**
     * Before the first migration in scope, and again before and after each later one that has made tables: for seeders that
     * leave alone what has rows. Where nothing is new, the seeder is not asked.
     *
     * @param from the version before which nothing is written; null for the first state in scope
     */
    record EveryState(@Nullable MigrationVersion from) implements SeedPoint {

        public EveryState() {
            this(null);
        }
    }
}
