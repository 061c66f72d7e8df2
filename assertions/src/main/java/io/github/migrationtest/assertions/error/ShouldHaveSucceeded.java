package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;

/** A step that failed. */
public final class ShouldHaveSucceeded extends ExpectingBut {

    private ShouldHaveSucceeded(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveSucceeded shouldHaveSucceeded(MigrationStep step, StepFailure failure) {
        return new ShouldHaveSucceeded(step.direction() + " to succeed", "it failed: " + failure.describe());
    }
}
