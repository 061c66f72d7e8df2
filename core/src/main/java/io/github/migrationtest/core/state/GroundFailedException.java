package io.github.migrationtest.core.state;

import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;

/**
 * A migration that is not judged failed, so that the first judged one could not be reached.
 *
 * <p>Thrown once, because it must be seen; later questions are answered with {@link NotReachedException}.
 */
public class GroundFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GroundFailedException(MigrationStep step) {
        super(message(step), step.failure().map(StepFailure::cause).orElse(null));
    }

    private static String message(MigrationStep step) {
        StepFailure failure = step.failure().orElseThrow();
        return failure.migration().displayName() + ", which comes before what is tested here, failed: "
                + failure.describe();
    }
}
