package io.github.migrationtest.assertions;

import io.github.migrationtest.core.migration.MigrationStep;

/** Assertions on what happened when a migration was applied or undone. */
public class MigrationStepAssert extends AbstractMigrationStepAssert<MigrationStepAssert> {

    public MigrationStepAssert(MigrationStep actual) {
        super(actual, MigrationStepAssert.class);
    }
}
