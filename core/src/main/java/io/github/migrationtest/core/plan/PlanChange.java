package io.github.migrationtest.core.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of one query.
 *
 * @param before its plans then
 * @param after its plans now
 */
public record PlanChange(QueryPlans.Entry before, QueryPlans.Entry after) {

    /** The query. */
    public Query query() {
        return after.query();
    }

    /** Whether the server refused the query before, so that there is nothing to compare. */
    public boolean isIncomparable() {
        return before.plan() == null;
    }

    /** Whether all its plans are made of the same nodes with the same tables, indexes and conditions; numbers do not count. */
    public boolean isSame() {
        QueryPlan then = before.plan();
        QueryPlan now = after.plan();
        if (then == null || now == null) {
            return then == null && now == null;
        }
        return shapes(then).equals(shapes(now));
    }

    private static List<String> shapes(QueryPlan plan) {
        return plan.variants().stream()
                .map(variant -> PlanShape.of(variant.root()))
                .toList();
    }

    /** In which respects the query is worse off; empty where it is in none. */
    public List<Worsening> worsenings() {
        QueryPlan then = before.plan();
        QueryPlan now = after.plan();
        if (then == null) {
            return List.of();
        }
        if (now == null) {
            return List.of(new Worsening(null, "is refused: " + after.failure(), null));
        }
        List<PlanVariant> effective = now.effectiveVariants();
        List<Worsening> worsenings = new ArrayList<>();
        for (int i = 0; i < Math.min(then.variants().size(), now.variants().size()); i++) {
            PlanVariant variant = now.variants().get(i);
            if (effective.contains(variant)) {
                worsenings.addAll(new VariantComparison(then.variants().get(i), variant, now).worsenings());
            }
        }
        return worsenings;
    }
}
