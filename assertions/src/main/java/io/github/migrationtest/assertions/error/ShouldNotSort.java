package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** A plan that sorts rows. */
public final class ShouldNotSort extends ExpectingPlan {

    private ShouldNotSort(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldNotSort shouldNotSort(QueryPlan plan, PlanVariant variant, PlanNode sort) {
        return new ShouldNotSort(
                plan,
                "not to sort",
                variant,
                "does",
                List.of(sort),
                List.of("an index on (" + String.join(", ", sort.texts("Sort Key")) + ") would give them in order"));
    }
}
