package io.github.migrationtest.assertions;

import io.github.migrationtest.core.migration.MigrationRun;

/** Assertions on the database of a run, as it is now. */
public class MigrationRunAssert extends AbstractMigrationRunAssert<MigrationRunAssert> {

    public MigrationRunAssert(MigrationRun actual) {
        super(actual, MigrationRunAssert.class);
    }
}
