package io.github.migrationtest.assertions;

import io.github.migrationtest.core.migration.MigrationStep;

/**
 * The entry point of the assertions on migrations, to be imported statically beside AssertJ's own {@code assertThat}.
 */
public final class MigrationAssertions {

    private MigrationAssertions() {}

    /** Begins assertions on a step up or down. */
    public static MigrationStepAssert assertThat(MigrationStep actual) {
        return new MigrationStepAssert(actual);
    }
}
