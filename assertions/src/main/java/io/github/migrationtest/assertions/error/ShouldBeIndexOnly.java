package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.List;

/** A plan that reads tables. */
public final class ShouldBeIndexOnly extends ExpectingPlan {

    private ShouldBeIndexOnly(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            List<PlanNode> marked,
            List<String> advice) {
        super(plan, expected, variant, found, marked, advice);
    }

    public static ShouldBeIndexOnly shouldBeIndexOnly(
            QueryPlan plan, PlanVariant variant, PlanNode scan, String table) {
        return new ShouldBeIndexOnly(
                plan,
                "to read indexes only",
                variant,
                "reads " + table,
                List.of(scan),
                List.of("an index that has all columns of the query, by INCLUDE if not in its key, would do"));
    }

    public static ShouldBeIndexOnly shouldFetchNothing(
            QueryPlan plan, PlanVariant variant, PlanNode scan, String table) {
        return new ShouldBeIndexOnly(
                plan,
                "to read indexes only",
                variant,
                "fetched " + Math.round(scan.number("Heap Fetches")) + " rows of " + table,
                List.of(scan),
                List.of("VACUUM " + table + " before, so that its visibility map is up to date"));
    }
}
