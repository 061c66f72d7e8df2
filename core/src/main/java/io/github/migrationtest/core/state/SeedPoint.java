package io.github.migrationtest.core.state;

import io.github.migrationtest.core.migration.MigrationVersion;

/** Where in a history a seeder writes. */
public sealed interface SeedPoint {

    /** Before the first migration in scope. */
    record FirstState() implements SeedPoint {}

    /** When a version has been applied and the next one has not. */
    record After(MigrationVersion version) implements SeedPoint {}
}
