package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.internal.plan.NodeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of a plan, as {@code EXPLAIN (FORMAT JSON)} gives it; what it says beyond the methods here is in the properties.
 *
 * @param type the node's type, {@code Index Only Scan}
 * @param properties all that PostgreSQL says of it by PostgreSQL's own words, {@code Index Cond}: texts, numbers, truth
 *     values and lists of texts
 * @param children the nodes that it takes its rows from, subplans among them
 */
public record PlanNode(String type, Map<String, Object> properties, List<PlanNode> children) {

    public PlanNode {
        properties = Map.copyOf(properties);
        children = List.copyOf(children);
    }

    /** The node and all below it, in the order in which {@code EXPLAIN} prints them. */
    public Stream<PlanNode> nodes() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::nodes));
    }

    /** The table that is read or written. */
    public Optional<QualifiedName> table() {
        return text("Relation Name")
                .map(name -> new QualifiedName(text("Schema").orElse(""), name));
    }

    /** The index that is read. */
    public Optional<String> index() {
        return text("Index Name");
    }

    /** Whether rows of a table are read here, other than by a bitmap's index. */
    public boolean isScan() {
        return table().isPresent() && type.endsWith("Scan");
    }

    /** Whether a whole table is read from its beginning to its end. */
    public boolean isSeqScan() {
        return type.equals("Seq Scan");
    }

    /** Whether rows are sorted here. */
    public boolean isSort() {
        return type.equals("Sort") || type.equals("Incremental Sort");
    }

    /** How two sets of rows are joined here; empty where they are not. */
    public Optional<JoinMethod> joinMethod() {
        return JoinMethod.ofNode(type);
    }

    /** A text such as {@code Filter}. */
    public Optional<String> text(String property) {
        return properties.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A list of texts such as {@code Sort Key}. */
    public List<String> texts(String property) {
        return properties.get(property) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A number such as {@code Heap Fetches}; 0 where the node does not have it. */
    public double number(String property) {
        return properties.get(property) instanceof Number number ? number.doubleValue() : 0;
    }

    /** Whether the plan was executed as well. */
    public boolean wasExecuted() {
        return properties.containsKey("Actual Rows");
    }

    /** How many rows the planner expects from one execution of the node. */
    public long estimatedRows() {
        return Math.round(number("Plan Rows"));
    }

    /** How many rows one execution of the node gave, on average. */
    public double actualRows() {
        return number("Actual Rows");
    }

    /** How often the node was executed; 0 where the plan never came to it. */
    public long loops() {
        return Math.round(number("Actual Loops"));
    }

    /** How many pages of 8 kB were read by the node and all below it, from memory or not, each time counted. */
    public long pages() {
        return Math.round(number("Shared Hit Blocks")
                + number("Shared Read Blocks")
                + number("Local Hit Blocks")
                + number("Local Read Blocks"));
    }

    /** How many pages the node and all below it wrote to temporary files, because memory did not suffice. */
    public long spilledPages() {
        return Math.round(number("Temp Written Blocks"));
    }

    /** How many rows all executions of the node looked at: those that it gave, and those that it removed again. */
    public double rowsLookedAt() {
        return loops() * (actualRows() + number("Rows Removed by Filter") + number("Rows Removed by Index Recheck"));
    }

    /** By which factor the estimate was wrong, one way or the other; 1 where it was right or the node never ran. */
    public double estimateError() {
        if (!wasExecuted() || loops() == 0) {
            return 1;
        }
        double estimated = Math.max(1, number("Plan Rows"));
        double actual = Math.max(1, actualRows());
        return Math.max(estimated / actual, actual / estimated);
    }

    /** The node in one line as {@code EXPLAIN} has it, without numbers: {@code Index Scan using a on public.b}. */
    @Override
    public String toString() {
        return NodeText.headline(this);
    }
}
