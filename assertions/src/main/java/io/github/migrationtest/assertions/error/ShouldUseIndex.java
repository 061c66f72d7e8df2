package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanAdvice;
import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** A plan without an index. */
public final class ShouldUseIndex extends ExpectingPlan {

    private ShouldUseIndex(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    /** @param nodes those that could have used it; none where the plan reads no such table */
    public static ShouldUseIndex shouldUseIndex(
            QueryPlan plan, PlanVariant variant, List<PlanNode> nodes, String index) {
        return new ShouldUseIndex(
                plan,
                "to use index " + index,
                variant,
                "does not",
                nodes,
                nodes.stream()
                        .flatMap(node -> PlanAdvice.of(plan, node, index).stream())
                        .distinct()
                        .toList());
    }

    public static ShouldUseIndex shouldUseIndexOn(
            QueryPlan plan, PlanVariant variant, List<PlanNode> nodes, String table, List<String> columns) {
        return new ShouldUseIndex(
                plan,
                "to use an index on " + table + " " + tuple(columns),
                variant,
                "does not",
                nodes,
                nodes.stream()
                        .flatMap(node -> PlanAdvice.of(plan, node).stream())
                        .distinct()
                        .toList());
    }
}
