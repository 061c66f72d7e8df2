package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.JoinMethod;
import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;
import java.util.stream.Collectors;

/** A plan that joins by another method. */
public final class ShouldJoinBy extends ExpectingPlan {

    private ShouldJoinBy(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldJoinBy shouldJoinBy(
            QueryPlan plan, PlanVariant variant, List<PlanNode> joins, List<JoinMethod> methods) {
        return new ShouldJoinBy(
                plan,
                "to join by " + methods.stream().map(JoinMethod::toString).collect(Collectors.joining(", ")),
                variant,
                joins.isEmpty() ? "joins nothing" : "does not",
                joins,
                List.of());
    }
}
