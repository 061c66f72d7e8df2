package io.github.migrationtest.core.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the planner does with a query, custom and generic, with what the execution read.
 *
 * <p>All but {@link #canUse} is a value, and stays what it was when the plan was made.
 */
public final class QueryPlan {

    /** What the planner adds to the cost of a custom plan for planning it anew, for each table: 1000 × cpu_operator_cost. */
    private static final double COST_OF_PLANNING = 2.5;

    private final Query query;
    private final List<PlanVariant> variants;
    private final List<PlannedTable> tables;
    private final IndexProbe probe;

    /** Asks the database about an index. */
    @FunctionalInterface
    interface IndexProbe {
        IndexUse ask(QueryPlan plan, String index);
    }

    QueryPlan(Query query, List<PlanVariant> variants, List<PlannedTable> tables, IndexProbe probe) {
        this.query = query;
        this.variants = List.copyOf(variants);
        this.tables = List.copyOf(tables);
        this.probe = probe;
    }

    /** What was planned. */
    public Query query() {
        return query;
    }

    /** A custom plan for each set of arguments, then the generic one where the query has parameters. */
    public List<PlanVariant> variants() {
        return variants;
    }

    /**
     * The plans that come to run: the custom ones, and the generic one where a prepared statement goes over to it after five
     * executions, because it is estimated to cost no more than planning anew each time.
     */
    public List<PlanVariant> effectiveVariants() {
        return variants.stream()
                .filter(variant -> variant.mode() == PlanVariant.Mode.CUSTOM || isGenericPreferred(variant))
                .toList();
    }

    /** Only the custom plans, to be looked at by themselves. */
    public QueryPlan custom() {
        return only(PlanVariant.Mode.CUSTOM);
    }

    /** Only the generic plan, to be looked at by itself, whether or not a prepared statement would go over to it. */
    public QueryPlan generic() {
        return only(PlanVariant.Mode.GENERIC);
    }

    private QueryPlan only(PlanVariant.Mode mode) {
        List<PlanVariant> some =
                variants.stream().filter(variant -> variant.mode() == mode).toList();
        if (some.isEmpty()) {
            throw new IllegalStateException("There is no " + mode.name().toLowerCase(Locale.ROOT) + " plan of " + query
                    + (mode == PlanVariant.Mode.GENERIC ? ": it has no parameters" : ": no arguments are given"));
        }
        return new QueryPlan(query, some, tables, probe);
    }

    private boolean isGenericPreferred(PlanVariant generic) {
        return variants.stream()
                .filter(variant -> variant.mode() == PlanVariant.Mode.CUSTOM)
                .mapToDouble(variant -> variant.root().number("Total Cost") + COST_OF_PLANNING * (tables.size() + 1))
                .average()
                .stream()
                .allMatch(custom -> generic.root().number("Total Cost") < custom);
    }

    /** The tables that any of the plans reads. */
    public List<PlannedTable> tables() {
        return tables;
    }

    /** What is known of the table that a node reads. */
    public Optional<PlannedTable> tableOf(PlanNode node) {
        return node.table()
                .flatMap(name -> tables.stream()
                        .filter(table -> table.name().equals(name))
                        .findFirst());
    }

    /** The index that a node reads, with what is known of it. */
    public Optional<PlannedIndex> indexOf(PlanNode node) {
        return node.index()
                .flatMap(name -> tables.stream()
                        .filter(table -> variants.stream()
                                .flatMap(variant -> variant.tableOf(node).stream())
                                .anyMatch(table.name()::equals))
                        .flatMap(table -> table.indexes().stream())
                        .filter(index -> index.name().equals(name))
                        .findFirst());
    }

    /**
     * Whether the planner can use an index for the query, however large its tables are: it is asked again, in a transaction
     * that is rolled back, with sequential scans and all other indexes of the table out of the way.
     *
     * @param index the index's name
     * @throws IllegalStateException if the session that the plan was made in is closed; a run closes it at each step
     */
    public IndexUse canUse(String index) {
        return probe.ask(this, index);
    }

    /** The plans as {@code EXPLAIN} prints them. */
    @Override
    public String toString() {
        return variants.stream()
                .map(variant -> variant.name() + ":\n" + variant.text())
                .collect(Collectors.joining("\n"));
    }
}
