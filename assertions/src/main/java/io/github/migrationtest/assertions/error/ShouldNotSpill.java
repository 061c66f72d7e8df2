package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** A plan that writes temporary files. */
public final class ShouldNotSpill extends ExpectingPlan {

    private ShouldNotSpill(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldNotSpill shouldNotSpill(QueryPlan plan, PlanVariant variant, PlanNode node) {
        return new ShouldNotSpill(
                plan,
                "not to spill to temporary files",
                variant,
                "writes " + node.spilledPages() + " pages",
                List.of(node),
                List.of("work_mem is pinned to PostgreSQL's default, 4MB: give the node fewer rows, or narrower ones"));
    }
}
