package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanChange;
import io.github.migrationtest.core.plan.PlanComparison;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;
import java.util.List;
import java.util.stream.Collectors;

/** Queries whose plans are others than before, or worse. */
public final class ShouldKeepPlans extends ExpectingBut {

    private ShouldKeepPlans(String expected, String found) {
        super(expected, found);
    }

    public static ShouldKeepPlans shouldKeepPlans(PlanComparison comparison) {
        List<PlanChange> changed = comparison.changed();
        return new ShouldKeepPlans(
                queries(comparison.changes().size()) + " to have the same plans as before",
                changed.size() + (changed.size() == 1 ? " has not" : " have not") + ":\n"
                        + changed.stream()
                                .map(change -> "  " + change.query() + "\n    before:\n" + plans(change.before())
                                        + "\n    now:\n" + plans(change.after()))
                                .collect(Collectors.joining("\n")));
    }

    public static ShouldKeepPlans shouldBeNoWorse(PlanComparison comparison) {
        List<PlanChange> worse = comparison.worse();
        return new ShouldKeepPlans(
                queries(comparison.changes().size()) + " to be no worse than before",
                worse.size() + (worse.size() == 1 ? " is" : " are") + ":\n"
                        + worse.stream()
                                .map(change -> "  " + change.query() + "\n"
                                        + change.lines().stream()
                                                .map(line -> "    " + line)
                                                .collect(Collectors.joining("\n")))
                                .collect(Collectors.joining("\n")));
    }

    private static String queries(int count) {
        return count + (count == 1 ? " query" : " queries");
    }

    private static String plans(QueryPlans.Entry entry) {
        QueryPlan plan = entry.plan();
        return (plan == null ? "refused: " + entry.failure() : plan.toString())
                .lines()
                .map(line -> "      " + line)
                .collect(Collectors.joining("\n"));
    }
}
