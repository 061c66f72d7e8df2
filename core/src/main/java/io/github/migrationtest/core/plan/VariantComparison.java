package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is worse than the one before, on the same rows.
 *
 * <p>Judged are pages, rows and shapes, which are the same in each run; a cost counts only where it is far higher, since
 * it moves with each sample of {@code ANALYZE}. Bounds leave room for what is no regression: a table that an update has made twice
 * as long, an index one level higher.
 */
final class VariantComparison {

    private static final double PAGES_FACTOR = 2;
    private static final int PAGES_SLACK = 5;
    private static final double ROWS_FACTOR = 2;
    private static final int ROWS_SLACK = 100;
    private static final double COST_FACTOR = 3;
    private static final int COST_SLACK = 100;

    /** A further table is a regression from this share of pages on. */
    private static final double FURTHER_TABLE = 1.5;

    private static final double ERROR = 10;
    private static final double ERROR_FACTOR = 5;
    private static final int ERROR_ROWS = 100;

    private final PlanVariant after;
    private final PlanNode then;
    private final PlanNode now;
    private final QueryPlan plan;
    private final boolean executed;
    private final List<Worsening> found = new ArrayList<>();

    VariantComparison(PlanVariant before, PlanVariant after, QueryPlan plan) {
        this.after = after;
        this.then = before.root();
        this.now = after.root();
        this.plan = plan;
        this.executed = then.wasExecuted() && now.wasExecuted();
    }

    List<Worsening> worsenings() {
        access();
        sorts();
        if (executed) {
            pages();
            rows();
            spills();
            estimates();
        }
        if (found.isEmpty()) {
            costs();
        }
        return found;
    }

    private void add(String what, @Nullable PlanNode node) {
        found.add(new Worsening(after, what, node));
    }

    private boolean readsMore() {
        return !executed || now.pages() > then.pages();
    }

    /** How each table is come at. */
    private void access() {
        if (!readsMore()) {
            return;
        }
        for (PlanNode scan : scans(now).toList()) {
            List<PlanNode> earlier = scans(then)
                    .filter(node -> node.table().equals(scan.table()))
                    .toList();
            if (earlier.isEmpty()) {
                if (!executed || now.pages() > then.pages() * FURTHER_TABLE) {
                    add("reads " + scan.table().orElseThrow() + " too, which it did not before", scan);
                }
            } else if (scan.isSeqScan() && !isSmall(scan) && earlier.stream().noneMatch(PlanNode::isSeqScan)) {
                add("reads all of " + scan.table().orElseThrow() + " (before: " + earlier.get(0) + ")", scan);
            } else if (!isIndexOnly(scan) && earlier.stream().allMatch(VariantComparison::isIndexOnly)) {
                add("reads " + scan.table().orElseThrow() + " itself (before: " + earlier.get(0) + ")", scan);
            }
        }
    }

    private boolean isSmall(PlanNode scan) {
        return plan.tableOf(scan).filter(PlannedTable::isSmall).isPresent();
    }

    private static boolean isIndexOnly(PlanNode node) {
        return node.type().equals("Index Only Scan");
    }

    private static Stream<PlanNode> scans(PlanNode root) {
        Set<QualifiedName> seen = new HashSet<>();
        return root.nodes()
                .filter(PlanNode::isScan)
                .filter(node -> seen.add(node.table().orElseThrow()) || node.isSeqScan());
    }

    private void sorts() {
        boolean cheaper = executed && now.pages() < then.pages();
        if (!cheaper && count(now, PlanNode::isSort) > count(then, PlanNode::isSort)) {
            now.nodes()
                    .filter(PlanNode::isSort)
                    .filter(sort -> !executed || sort.actualRows() > 1)
                    .findFirst()
                    .ifPresent(sort -> add(
                            "sorts by " + String.join(", ", sort.texts("Sort Key")) + " (before: rows came in order)",
                            sort));
        }
    }

    private static long count(PlanNode root, Predicate<PlanNode> kind) {
        return root.nodes().filter(kind).count();
    }

    /** How many times more rows the query gives: they have to be read. */
    private double growth() {
        return Math.max(1, now.actualRows() / Math.max(1, then.actualRows()));
    }

    private void pages() {
        if (now.pages() > then.pages() * PAGES_FACTOR * growth() + PAGES_SLACK) {
            add("reads " + now.pages() + " pages (before: " + then.pages() + ")", null);
        }
    }

    private void rows() {
        double looked = looked(now);
        double before = looked(then);
        if (looked > before * ROWS_FACTOR * growth() + ROWS_SLACK) {
            add("looks at " + Math.round(looked) + " rows on its way (before: " + Math.round(before) + ")", null);
        }
    }

    private static double looked(PlanNode root) {
        return root.nodes()
                .mapToDouble(node -> node.rowsLookedAt() + node.loops() * node.number("Rows Removed by Join Filter"))
                .sum();
    }

    private void spills() {
        if (now.spilledPages() > 0 && then.spilledPages() == 0) {
            add("writes " + now.spilledPages() + " pages to temporary files (before: none)", spilling(now));
        }
    }

    private static PlanNode spilling(PlanNode root) {
        return root.nodes().filter(node -> node.spilledPages() > 0).reduce(root, (first, second) -> second);
    }

    private void estimates() {
        double before = worst(then).map(PlanNode::estimateError).orElse(1.0);
        worst(now)
                .filter(node -> node.estimateError() >= Math.max(ERROR, before * ERROR_FACTOR))
                .ifPresent(node -> add(
                        "estimates " + node.estimatedRows() + " rows where there are " + Math.round(node.actualRows())
                                + " (before: wrong by a factor of " + String.format(Locale.ROOT, "%.1f", before)
                                + " at most)",
                        node));
    }

    /** Where the estimate is worst, of the nodes that find or join rows; few rows do not matter. */
    private static Optional<PlanNode> worst(PlanNode root) {
        return root.nodes()
                .filter(node -> node.isScan() || node.joinMethod().isPresent())
                .filter(node -> Math.max(node.actualRows(), node.estimatedRows()) >= ERROR_ROWS)
                .max(Comparator.comparingDouble(PlanNode::estimateError));
    }

    private void costs() {
        double cost = now.number("Total Cost");
        double before = then.number("Total Cost");
        boolean knowsBetter = executed
                && worst(now).map(PlanNode::estimateError).orElse(1.0)
                        < worst(then).map(PlanNode::estimateError).orElse(1.0) / 2;
        if (cost > before * COST_FACTOR + COST_SLACK && !knowsBetter) {
            add("costs " + Math.round(cost) + " by the planner's estimate (before: " + Math.round(before) + ")", null);
        }
    }
}
