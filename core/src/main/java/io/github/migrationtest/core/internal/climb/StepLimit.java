package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.state.Budget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a step that begins now may take.
 *
 * @param duration from now on
 * @param exceeded what messages say of a step that takes longer
 */
record StepLimit(Duration duration, String exceeded) {

    /** The timeout of each step, or what is left of the budget for all of them where that is less. */
    static StepLimit of(Duration timeout, @Nullable Budget budget) {
        if (budget != null && budget.left().compareTo(timeout) < 0) {
            return new StepLimit(
                    budget.left(), "not finished when the budget of " + budget + " was used up (migrationtest.budget)");
        }
        return new StepLimit(timeout, "not finished after " + readable(timeout) + " (migrationtest.timeout)");
    }

    private static String readable(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
