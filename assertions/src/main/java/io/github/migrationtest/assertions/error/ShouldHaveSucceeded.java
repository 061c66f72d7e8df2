package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** Says that a step failed that should have succeeded. */
public final class ShouldHaveSucceeded extends BasicErrorMessageFactory {

    private ShouldHaveSucceeded(String format, Object... arguments) {
        super(format, arguments);
    }

    public static ErrorMessageFactory shouldHaveSucceeded(MigrationStep step, StepFailure failure) {
        return new ShouldHaveSucceeded(
                "%nExpecting %s to succeed, but it failed:%n%s",
                unquotedString(step.direction().toString()), unquotedString(failure.describe()));
    }
}
