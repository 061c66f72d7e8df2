package io.github.migrationtest.core.migration;

/** Thrown by {@link MigrationRun#up()} and {@link MigrationRun#down()} when the step fails; carries the step. */
public class MigrationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient MigrationStep step;

    public MigrationFailedException(MigrationStep step) {
        super(message(step), step.failure().map(StepFailure::cause).orElse(null));
        this.step = step;
    }

    /** The step that failed, with its facts. */
    public MigrationStep step() {
        return step;
    }

    private static String message(MigrationStep step) {
        StepFailure failure = step.failure()
                .orElseThrow(() -> new IllegalArgumentException("The step succeeded: " + step.displayName()));
        return "[" + step.displayName() + "] " + step.direction() + " failed: " + failure.describe();
    }
}
