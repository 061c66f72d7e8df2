package io.github.migrationtest.assertions;

import io.github.migrationtest.core.plan.PlanComparison;

/** Assertions on what became of plans. */
public class PlanComparisonAssert extends AbstractPlanComparisonAssert<PlanComparisonAssert> {

    public PlanComparisonAssert(PlanComparison actual) {
        super(actual, PlanComparisonAssert.class);
    }
}
