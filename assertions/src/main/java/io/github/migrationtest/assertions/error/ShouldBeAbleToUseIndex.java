package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanAdvice;
import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** An index that is of no use to a query, however large its table is. */
public final class ShouldBeAbleToUseIndex extends ExpectingPlan {

    private ShouldBeAbleToUseIndex(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    /** @param alone the plan with everything else out of the way */
    public static ShouldBeAbleToUseIndex shouldBeAbleToUseIndex(QueryPlan plan, PlanVariant alone, String index) {
        List<PlanNode> scans = alone.root().nodes().filter(PlanNode::isScan).toList();
        return new ShouldBeAbleToUseIndex(
                plan,
                "to be able to use index " + index,
                alone,
                "cannot, even with sequential scans and other indexes out of the way",
                scans,
                scans.stream()
                        .flatMap(node -> PlanAdvice.of(plan, node, index).stream())
                        .distinct()
                        .toList());
    }
}
