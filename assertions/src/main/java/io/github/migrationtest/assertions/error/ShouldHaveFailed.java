package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;

/** A step that succeeded, or failed otherwise. */
public final class ShouldHaveFailed extends ExpectingBut {

    private ShouldHaveFailed(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveFailed shouldHaveFailed(MigrationStep step) {
        return new ShouldHaveFailed(step.direction() + " to fail", "it succeeded");
    }

    public static ShouldHaveFailed shouldHaveFailedWithSqlState(
            MigrationStep step, String sqlState, StepFailure failure) {
        return otherwise(step, "with SQLSTATE " + sqlState, failure);
    }

    public static ShouldHaveFailed shouldHaveFailedWithMessage(MigrationStep step, String text, StepFailure failure) {
        return otherwise(step, "with a message containing '" + text + "'", failure);
    }

    public static ShouldHaveFailed shouldHaveFailedAt(MigrationStep step, String location, StepFailure failure) {
        return otherwise(step, "at " + location, failure);
    }

    private static ShouldHaveFailed otherwise(MigrationStep step, String how, StepFailure failure) {
        return new ShouldHaveFailed(step.direction() + " to fail " + how, "it failed: " + failure.describe());
    }
}
