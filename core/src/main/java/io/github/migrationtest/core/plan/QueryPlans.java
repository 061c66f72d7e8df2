package io.github.migrationtest.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans of several queries at one moment.
 *
 * @param entries in the order of the queries
 */
public record QueryPlans(List<Entry> entries) {

    public QueryPlans {
        entries = List.copyOf(entries);
    }

    /**
     * One query's plans, or why there are none.
     *
     * @param query what was planned
     * @param plan its plans; null where the server refused it
     * @param failure what the server said; null where it did not refuse it
     */
    public record Entry(
            Query query, @Nullable QueryPlan plan, @Nullable String failure) {

        public Entry {
            if ((plan == null) == (failure == null)) {
                throw new IllegalArgumentException("A query has either a plan or the reason why it has none");
            }
        }
    }

    /**
     * What became of the plans since another moment.
     *
     * @param before the plans of the same queries then
     * @throws IllegalArgumentException if they are plans of other queries
     */
    public PlanComparison since(QueryPlans before) {
        return PlanComparison.between(before, this);
    }
}
