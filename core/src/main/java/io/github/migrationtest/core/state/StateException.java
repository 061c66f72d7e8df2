package io.github.migrationtest.core.state;

import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;

/** A state could not be reached, through no fault of a migration: the message says what was tried. */
public class StateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason the same in a few words, for those who were not reached because of it: {@code the seed … failed}
     * @param message what was tried, and what happened
     * @param cause what happened
     */
    public StateException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * A migration on the way that had succeeded before.
     *
     * @param failed the step that failed this time
     * @param where on what it was run: {@code on a copy of the same state}
     */
    public static StateException failedAgain(MigrationStep failed, String where) {
        StepFailure failure = failed.failure().orElseThrow();
        String label = failure.migration().label();
        return new StateException(
                label + " failed the second time",
                label + " succeeded once and failed the second time, " + where + ": " + failure.describe(),
                new IllegalStateException(failed.toString()));
    }

    /** The same in a few words: {@code the seed … failed}. */
    public String reason() {
        return reason;
    }
}
