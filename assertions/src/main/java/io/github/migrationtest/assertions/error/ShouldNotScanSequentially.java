package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanAdvice;
import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** A table that is read from its beginning to its end. */
public final class ShouldNotScanSequentially extends ExpectingPlan {

    private ShouldNotScanSequentially(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldNotScanSequentially shouldNotScanSequentially(
            QueryPlan plan, PlanVariant variant, PlanNode scan, String table) {
        return new ShouldNotScanSequentially(
                plan,
                "not to scan " + table + " sequentially",
                variant,
                "does",
                List.of(scan),
                PlanAdvice.of(plan, scan));
    }
}
