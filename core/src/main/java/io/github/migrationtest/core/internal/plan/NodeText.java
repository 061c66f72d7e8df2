package io.github.migrationtest.core.internal.plan;

import io.github.migrationtest.core.plan.PlanNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Prints plans as {@code EXPLAIN} does in its text format. */
public final class NodeText {

    private static final String MARK = "--> ";

    /** What is said under a node, in PostgreSQL's order. */
    private static final List<String> DETAILS = List.of(
            "Sort Key",
            "Presorted Key",
            "Group Key",
            "Sort Method",
            "Merge Cond",
            "Hash Cond",
            "Join Filter",
            "Index Cond",
            "Order By",
            "Recheck Cond",
            "TID Cond",
            "One-Time Filter",
            "Filter",
            "Rows Removed by Filter",
            "Rows Removed by Join Filter",
            "Rows Removed by Index Recheck",
            "Heap Fetches",
            "Subplans Removed",
            "Function Name",
            "CTE Name");

    private NodeText() {}

    /** A node and all below it; those that are marked have an arrow before them. */
    public static String tree(PlanNode root, Collection<PlanNode> marked) {
        List<String> lines = new ArrayList<>();
        add(lines, root, 0, marked);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, PlanNode node, int depth, Collection<PlanNode> marked) {
        boolean isMarked = marked.stream().anyMatch(each -> each == node);
        String margin = isMarked ? MARK : marked.isEmpty() ? "" : " ".repeat(MARK.length());
        String name = node.text("Subplan Name").orElse("");
        int level = depth;
        if (!name.isEmpty()) {
            lines.add((marked.isEmpty() ? "" : " ".repeat(MARK.length())) + "  ".repeat(level) + name);
            level++;
        }
        lines.add(margin + "  ".repeat(level) + (depth == 0 ? "" : "->  ") + headline(node) + numbers(node));
        String indent = (marked.isEmpty() ? "" : " ".repeat(MARK.length()))
                + "  ".repeat(level)
                + (depth == 0 ? "  " : "      ");
        for (String detail : DETAILS) {
            details(node, detail, indent, lines);
        }
        if (node.wasExecuted()) {
            lines.add(indent + "Buffers: " + node.pages() + (node.pages() == 1 ? " page" : " pages")
                    + (node.spilledPages() > 0 ? ", " + node.spilledPages() + " spilled" : ""));
        }
        for (PlanNode child : node.children()) {
            add(lines, child, depth == 0 ? level + 1 : level + 3, marked);
        }
    }

    private static void details(PlanNode node, String detail, String indent, List<String> lines) {
        Object value = node.properties().get(detail);
        if (value instanceof List<?> list) {
            lines.add(indent + detail + ": "
                    + String.join(", ", list.stream().map(String::valueOf).toList()));
        } else if (value instanceof Number number) {
            if (number.doubleValue() != 0) {
                lines.add(indent + detail + ": " + number.longValue());
            }
        } else if (value != null) {
            lines.add(indent + detail + ": " + value);
        }
    }

    private static String numbers(PlanNode node) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "  (cost=%.2f..%.2f rows=%d)",
                node.number("Startup Cost"),
                node.number("Total Cost"),
                node.estimatedRows()));
        if (node.wasExecuted()) {
            text.append(
                    node.loops() == 0
                            ? " (never executed)"
                            : String.format(
                                    Locale.ROOT, " (actual rows=%s loops=%d)", rows(node.actualRows()), node.loops()));
        }
        return text.toString();
    }

    private static String rows(double rows) {
        return rows == Math.rint(rows) ? String.valueOf((long) rows) : String.format(Locale.ROOT, "%.2f", rows);
    }

    /** What the node is and reads, without numbers. */
    public static String headline(PlanNode node) {
        StringBuilder text = new StringBuilder(kind(node));
        if (node.type().endsWith("Scan")
                && "Backward".equals(node.text("Scan Direction").orElse(""))) {
            text.append(" Backward");
        }
        node.index()
                .ifPresent(index -> text.append(node.table().isPresent() ? " using " : " on ")
                        .append(index));
        node.table().ifPresent(table -> {
            text.append(" on ").append(table);
            node.text("Alias")
                    .filter(alias -> !alias.equals(table.name()))
                    .ifPresent(alias -> text.append(' ').append(alias));
        });
        return text.toString();
    }

    private static String kind(PlanNode node) {
        String strategy = node.text("Strategy").orElse("");
        return switch (node.type()) {
            case "Aggregate" ->
                switch (strategy) {
                    case "Hashed" -> "HashAggregate";
                    case "Sorted" -> "GroupAggregate";
                    case "Mixed" -> "MixedAggregate";
                    default -> "Aggregate";
                };
            case "ModifyTable" -> node.text("Operation").orElse("ModifyTable");
            case "Nested Loop", "Hash Join", "Merge Join" -> join(node);
            default -> node.type();
        };
    }

    private static String join(PlanNode node) {
        String join = node.text("Join Type").orElse("Inner");
        if (join.equals("Inner")) {
            return node.type();
        }
        return node.type().replace(" Join", "") + " " + join + " Join";
    }
}
