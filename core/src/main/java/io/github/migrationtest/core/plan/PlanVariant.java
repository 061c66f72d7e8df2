package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.internal.plan.NodeText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One plan of a query.
 *
 * @param mode whether the planner saw the arguments
 * @param arguments the arguments as SQL literals; empty where the query has none, or none were given
 * @param root the topmost node
 */
public record PlanVariant(Mode mode, List<String> arguments, PlanNode root) {

    /** Whether the planner saw the arguments. */
    public enum Mode {
        /** Made for these very arguments. */
        CUSTOM,
        /** Made for any arguments: what a prepared statement may go over to after five executions. */
        GENERIC
    }

    public PlanVariant {
        arguments = List.copyOf(arguments);
    }

    /** How messages call it: {@code custom plan for (1, 'ada')}, {@code generic plan}. */
    public String name() {
        if (mode == Mode.GENERIC) {
            return "generic plan";
        }
        return arguments.isEmpty() ? "plan" : "custom plan for (" + String.join(", ", arguments) + ")";
    }

    /** The table whose rows or index a node reads; a bitmap's index is one of the table that the bitmap is for. */
    public Optional<QualifiedName> tableOf(PlanNode node) {
        return root.nodes()
                .filter(each -> each.table().isPresent() && each.nodes().anyMatch(below -> below == node))
                .reduce((outer, inner) -> inner)
                .flatMap(PlanNode::table);
    }

    /** The plan as {@code EXPLAIN} prints it. */
    public String text() {
        return text(List.of());
    }

    /** The plan as {@code EXPLAIN} prints it, with an arrow before each line of some nodes. */
    public String text(Collection<PlanNode> marked) {
        return NodeText.tree(root, marked);
    }
}
