package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** Says that a step should have failed, or failed otherwise. */
public final class ShouldHaveFailed extends BasicErrorMessageFactory {

    private ShouldHaveFailed(String format, Object... arguments) {
        super(format, arguments);
    }

    public static ErrorMessageFactory shouldHaveFailed(MigrationStep step) {
        return new ShouldHaveFailed(
                "%nExpecting %s to fail, but it succeeded",
                unquotedString(step.direction().toString()));
    }

    public static ErrorMessageFactory shouldHaveFailedWithSqlState(
            MigrationStep step, String sqlState, StepFailure failure) {
        return otherwise(step, "with SQLSTATE " + sqlState, failure);
    }

    public static ErrorMessageFactory shouldHaveFailedWithMessage(
            MigrationStep step, String text, StepFailure failure) {
        return otherwise(step, "with a message containing \"" + text + "\"", failure);
    }

    public static ErrorMessageFactory shouldHaveFailedAt(MigrationStep step, String location, StepFailure failure) {
        return otherwise(step, "at " + location, failure);
    }

    private static ErrorMessageFactory otherwise(MigrationStep step, String how, StepFailure failure) {
        return new ShouldHaveFailed(
                "%nExpecting %s to fail %s, but it failed otherwise:%n%s",
                unquotedString(step.direction().toString()), unquotedString(how), unquotedString(failure.describe()));
    }
}
