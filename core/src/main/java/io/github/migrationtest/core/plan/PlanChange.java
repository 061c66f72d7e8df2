package io.github.migrationtest.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    /** Whether any table is long enough for its plan to mean something. */
    public boolean isTelling() {
        QueryPlan then = before.plan();
        return then != null && then.tables().stream().anyMatch(table -> !table.isSmall());
    }

    /** What is worse, with both plans as {@code EXPLAIN} prints them, a line each; empty where nothing is. */
    public List<String> lines() {
        List<Worsening> worsenings = worsenings();
        List<String> lines = new ArrayList<>();
        worsenings.forEach(worsening -> lines.add(worsening.what()));
        QueryPlan then = before.plan();
        QueryPlan now = after.plan();
        worsenings.stream()
                .map(Worsening::variant)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(variant -> {
                    if (then != null && now != null) {
                        int index = now.variants().indexOf(variant);
                        List<PlanNode> marked = worsenings.stream()
                                .filter(worsening -> worsening.variant() == variant)
                                .map(Worsening::node)
                                .filter(Objects::nonNull)
                                .toList();
                        lines.add(variant.name() + " before:");
                        then.variants().get(index).text().lines().forEach(line -> lines.add("  " + line));
                        lines.add(variant.name() + " now:");
                        variant.text(marked).lines().forEach(line -> lines.add("  " + line));
                        marked.stream()
                                .filter(PlanNode::isSeqScan)
                                .flatMap(node -> PlanAdvice.of(now, node).stream())
                                .distinct()
                                .forEach(lines::add);
                    }
                });
        return lines;
    }
}
