package io.github.migrationtest.core.observe;

/** Observes nothing: a fact that is known before, for whoever judges a step. */
public record Known<F>(Class<F> factType, F fact) implements StepObserver<F> {

    @Override
    public Observation<F> begin(StepContext context) {
        return this::fact;
    }
}
