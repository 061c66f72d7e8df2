package io.github.migrationtest.core.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan without its numbers. */
final class PlanShape {

    private static final List<String> CONDITIONS = List.of(
            "Index Cond",
            "Order By",
            "Recheck Cond",
            "Filter",
            "Hash Cond",
            "Merge Cond",
            "Join Filter",
            "Sort Key",
            "Group Key");

    private PlanShape() {}

    static String of(PlanNode node) {
        String conditions = CONDITIONS.stream()
                .filter(node.properties()::containsKey)
                .map(condition -> condition + ": " + node.properties().get(condition))
                .collect(Collectors.joining("; "));
        return node + "[" + conditions + "]"
                + node.children().stream().map(PlanShape::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
