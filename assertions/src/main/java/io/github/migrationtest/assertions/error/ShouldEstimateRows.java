package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;
import java.util.Locale;

/** An estimate that is far off. */
public final class ShouldEstimateRows extends ExpectingPlan {

    private ShouldEstimateRows(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldEstimateRows shouldEstimateRowsWithin(
            QueryPlan plan, PlanVariant variant, PlanNode node, double factor) {
        return new ShouldEstimateRows(
                plan,
                String.format(Locale.ROOT, "to estimate rows within a factor of %s", number(factor)),
                variant,
                String.format(
                        Locale.ROOT,
                        "is wrong by a factor of %.1f (%d estimated, %s found)",
                        node.estimateError(),
                        node.estimatedRows(),
                        number(node.actualRows())),
                List.of(node),
                List.of(
                        "CREATE STATISTICS on the columns of the condition tells the planner how they depend on each other"));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
