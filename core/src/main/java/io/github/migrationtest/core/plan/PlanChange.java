package io.github.migrationtest.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
        List<Worsening> all = worsenings();
        PlanVariant first = all.isEmpty() ? null : all.get(0).variant();
        List<Worsening> worsenings =
                all.stream().filter(worsening -> worsening.variant() == first).toList();
        List<String> lines = new ArrayList<>();
        worsenings.forEach(worsening -> lines.add(worsening.what()));
        QueryPlan then = before.plan();
        QueryPlan now = after.plan();
        if (first == null || then == null || now == null) {
            return lines;
        }
        List<PlanNode> marked = worsenings.stream()
                .map(Worsening::node)
                .filter(Objects::nonNull)
                .toList();
        lines.add(first.name() + " before:");
        PlanVariant earlier = then.variants().get(now.variants().indexOf(first));
        earlier.text().lines().forEach(line -> lines.add("  " + line));
        lines.add(first.name() + " now:");
        first.text(marked).lines().forEach(line -> lines.add("  " + line));
        marked.stream()
                .filter(PlanNode::isSeqScan)
                .flatMap(node -> PlanAdvice.of(now, node).stream())
                .distinct()
                .forEach(lines::add);
        String others = all.stream()
                .map(Worsening::variant)
                .filter(variant -> variant != null && variant != first)
                .distinct()
                .map(PlanVariant::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            lines.add("worse as well: " + others);
        }
        return lines;
    }
}
