package io.github.migrationtest.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a node does not use an index, as far as the plan and the indexes' definitions tell. */
public final class PlanAdvice {

    private final PlannedTable table;
    private final String condition;

    private PlanAdvice(PlannedTable table, PlanNode node) {
        this.table = table;
        String alias = node.text("Alias").orElse(table.name().name());
        this.condition = Stream.of("Index Cond", "Recheck Cond", "Filter")
                .flatMap(kind -> node.text(kind).stream())
                .distinct()
                .collect(Collectors.joining(" AND "))
                .replace(alias + ".", "")
                .replace(Names.quoted(alias) + ".", "");
    }

    /** What any index of the node's table would need to be used by it; a line each. */
    public static List<String> of(QueryPlan plan, PlanNode node) {
        return plan.tableOf(node)
                .map(table -> new PlanAdvice(table, node).forAny())
                .orElse(List.of());
    }

    /** What one index would need to be used by a node of its table; a line each. */
    public static List<String> of(QueryPlan plan, PlanNode node, String index) {
        return plan.tableOf(node)
                .map(table -> new PlanAdvice(table, node).forIndex(index))
                .orElse(List.of());
    }

    private List<String> forAny() {
        List<String> lines = statistics();
        if (table.indexes().isEmpty()) {
            lines.add(table.name() + " has no index");
        } else if (condition.isEmpty()) {
            lines.add("the query has no condition on " + table.name());
        } else {
            for (PlannedIndex index : table.indexes()) {
                lines.add(index.name() + " " + key(index) + ": " + reason(index));
            }
        }
        return lines;
    }

    private List<String> forIndex(String name) {
        List<String> lines = statistics();
        Optional<PlannedIndex> found =
                table.indexes().stream().filter(index -> index.isPartOf(name)).findFirst();
        if (found.isPresent()) {
            lines.add(found.get().name() + " " + key(found.get()) + ": " + reason(found.get()));
        } else {
            String others = table.indexes().stream()
                    .map(index -> index.name() + " " + key(index))
                    .collect(Collectors.joining(", "));
            lines.add("there is no index " + name + " on " + table.name()
                    + (others.isEmpty() ? ", nor any other" : "; it has " + others));
        }
        return lines;
    }

    private List<String> statistics() {
        List<String> lines = new ArrayList<>();
        if (!table.hasStatistics()) {
            lines.add(table.name() + " has no statistics: VACUUM (ANALYZE) " + table.name() + " before");
        }
        return lines;
    }

    private static String key(PlannedIndex index) {
        return "(" + String.join(", ", index.key()) + ")"
                + (index.predicate() == null ? "" : " WHERE " + index.predicate());
    }

    private String reason(PlannedIndex index) {
        if (!index.isValid()) {
            return "is INVALID; drop it and create it again";
        }
        String first = index.key().get(0);
        String column = Pattern.quote(first);
        Matcher cast = Pattern.compile("\\(" + column + "\\)::([a-z][a-z ]*)").matcher(condition);
        Matcher function =
                Pattern.compile("\\b([a-z_]\\w*)\\(\\(?" + column + "\\b").matcher(condition);
        boolean isColumn = first.matches("\\w+|\".*\"");
        if (isColumn && function.find()) {
            return "the query asks for " + function.group(1) + "(" + first + "), not for " + first
                    + "; an index on that expression would serve it";
        } else if (isColumn && cast.find() && !cast.group(1).equals("text")) {
            return "the query casts " + first + " to " + cast.group(1).strip() + ": " + condition
                    + "; compare it with a value of its own type";
        } else if (isColumn
                && Pattern.compile("\\b" + column + "\\)?(::text)? ~~ ")
                        .matcher(condition)
                        .find()) {
            return "LIKE needs an index with text_pattern_ops, or one with COLLATE \"C\"";
        } else if (!isColumn && !condition.contains(first)) {
            return "the query does not ask for " + first;
        } else if (isColumn
                && !Pattern.compile((first.startsWith("\"") ? "" : "\\b") + column)
                        .matcher(condition)
                        .find()) {
            return "the query has no condition on " + first;
        } else if (index.predicate() != null) {
            return "the query's condition does not imply WHERE " + index.predicate();
        }
        return "the planner finds another way cheaper";
    }
}
