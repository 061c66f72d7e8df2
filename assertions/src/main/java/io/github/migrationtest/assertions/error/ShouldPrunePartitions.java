package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** A plan that reads more or fewer partitions. */
public final class ShouldPrunePartitions extends ExpectingPlan {

    private ShouldPrunePartitions(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldPrunePartitions shouldPrunePartitionsTo(
            QueryPlan plan, PlanVariant variant, List<PlanNode> scans, int expected, long found) {
        return new ShouldPrunePartitions(
                plan,
                "to read " + expected + (expected == 1 ? " partition" : " partitions"),
                variant,
                "reads " + found,
                scans,
                List.of());
    }
}
