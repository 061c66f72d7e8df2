package io.github.migrationtest.core.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The plans of some queries at two moments, mostly before and after a migration.
 *
 * @param changes a pair of plans for each query, changed or not
 */
public record PlanComparison(List<PlanChange> changes) {

    public PlanComparison {
        changes = List.copyOf(changes);
    }

    /**
     * What became of plans.
     *
     * @throws IllegalArgumentException if they are not of the same queries in the same order
     */
    public static PlanComparison between(QueryPlans before, QueryPlans after) {
        List<String> then = names(before);
        List<String> now = names(after);
        if (!then.equals(now)) {
            throw new IllegalArgumentException(
                    "Plans can be compared for the same queries only: before " + then + ", after " + now);
        }
        List<PlanChange> changes = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            changes.add(new PlanChange(before.entries().get(i), after.entries().get(i)));
        }
        return new PlanComparison(changes);
    }

    private static List<String> names(QueryPlans plans) {
        return plans.entries().stream().map(entry -> entry.query().name()).toList();
    }

    /** The queries that are worse off, each with the respects. */
    public List<PlanChange> worse() {
        return changes.stream().filter(change -> !change.worsenings().isEmpty()).toList();
    }

    /** The queries whose plans are other ones. */
    public List<PlanChange> changed() {
        return changes.stream().filter(change -> !change.isSame()).toList();
    }

    /** The queries that could be planned before, so that there is something to compare. */
    public List<PlanChange> comparable() {
        return changes.stream().filter(change -> !change.isIncomparable()).toList();
    }
}
