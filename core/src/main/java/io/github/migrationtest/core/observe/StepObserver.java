package io.github.migrationtest.core.observe;

import java.sql.SQLException;

/**
 * Watches steps and turns each into one fact; found through {@link java.util.ServiceLoader}.
 *
 * <p>An observer is no part of the experiment: its sessions are autocommit, leave nothing in the database, and hold no
 * snapshot while the step runs.
 *
 * @param <F> the fact, an immutable value
 */
public interface StepObserver<F> {

    /** The fact's type, by which {@code step.fact(type)} finds it and tests ask for it. */
    Class<F> factType();

    /** Begins to watch a step that is about to run. */
    Observation<F> begin(StepContext context) throws SQLException;

    /** One step being watched. */
    interface Observation<F> {

        /** Called once after the step, however it ended. */
        F end() throws SQLException;
    }
}
