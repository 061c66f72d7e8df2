package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** A plan that reads more pages. */
public final class ShouldReadAtMostPages extends ExpectingPlan {

    private ShouldReadAtMostPages(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldReadAtMostPages shouldReadAtMostPages(
            QueryPlan plan, PlanVariant variant, PlanNode hungriest, long pages) {
        return new ShouldReadAtMostPages(
                plan,
                "to read at most " + pages + (pages == 1 ? " page" : " pages"),
                variant,
                "reads " + variant.root().pages(),
                List.of(hungriest),
                List.of());
    }
}
