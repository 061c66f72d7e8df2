package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldBeAbleToUseIndex.shouldBeAbleToUseIndex;
import static io.github.migrationtest.assertions.error.ShouldBeIndexOnly.shouldBeIndexOnly;
import static io.github.migrationtest.assertions.error.ShouldBeIndexOnly.shouldFetchNothing;
import static io.github.migrationtest.assertions.error.ShouldEstimateRows.shouldEstimateRowsWithin;
import static io.github.migrationtest.assertions.error.ShouldJoinBy.shouldJoinBy;
import static io.github.migrationtest.assertions.error.ShouldNotScanSequentially.shouldNotScanSequentially;
import static io.github.migrationtest.assertions.error.ShouldNotSort.shouldNotSort;
import static io.github.migrationtest.assertions.error.ShouldNotSpill.shouldNotSpill;
import static io.github.migrationtest.assertions.error.ShouldPrunePartitions.shouldPrunePartitionsTo;
import static io.github.migrationtest.assertions.error.ShouldReadAtMostPages.shouldReadAtMostPages;
import static io.github.migrationtest.assertions.error.ShouldReadTable.shouldReadTable;
import static io.github.migrationtest.assertions.error.ShouldUseIndex.shouldUseIndex;
import static io.github.migrationtest.assertions.error.ShouldUseIndex.shouldUseIndexOn;

import io.github.migrationtest.core.plan.IndexUse;
import io.github.migrationtest.core.plan.JoinMethod;
import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.PlannedIndex;
import io.github.migrationtest.core.plan.PlannedTable;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a query's plan.
 *
 * <p>They are about the plans that come to run: the custom one for each set of arguments, and the generic one where a prepared
 * statement goes over to it. {@code plan.custom()} and {@code plan.generic()} are for one of them alone.
 *
 * <p>Where the rows that there are cannot tell (a table of a few pages is best read as a whole, whatever its indexes), an
 * assertion neither passes nor says that something is wrong: its message begins with {@code inconclusive:}.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractQueryPlanAssert<SELF extends AbstractQueryPlanAssert<SELF>>
        extends AbstractAssert<SELF, QueryPlan> {

    private static final String SEED = "seed more rows, @Seed(rows = 10_000)";

    protected AbstractQueryPlanAssert(QueryPlan actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that an index is used; of a partitioned table's index, the partitions' shares count.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email ON customer (email)
     * // passes:
     * assertThat(run.explain("select * from customer where email = ?", "ada@example.org")).usesIndex("customer_email");
     * // fails:
     * assertThat(run.explain("select * from customer where lower(email) = ?", "ada@example.org")).usesIndex("customer_email");</code></pre>
     *
     * @param index the index's name
     */
    public SELF usesIndex(String index) {
        isNotNull();
        String expected = "to use index " + index;
        List<PlannedTable> tables = tables(index);
        for (PlanVariant variant : actual.effectiveVariants()) {
            if (uses(variant, each -> each.isPartOf(index))) {
                requireRows(tables, expected);
                continue;
            }
            if (!tables.isEmpty()) {
                requireMeaningful(
                        tables, expected, SEED + ", or ask canUseIndex(\"" + index + "\"), whatever the size");
            }
            throw assertionError(shouldUseIndex(actual, variant, scansOf(variant, tables), index));
        }
        return myself;
    }

    private List<PlannedTable> tables(String index) {
        return actual.tables().stream()
                .filter(table -> table.indexes().stream().anyMatch(each -> each.isPartOf(index)))
                .toList();
    }

    private boolean uses(PlanVariant variant, Predicate<PlannedIndex> wanted) {
        return variant.root()
                .nodes()
                .anyMatch(node -> actual.indexOf(node).filter(wanted).isPresent());
    }

    /** The nodes that read some tables; all that read any where none of them is read. */
    private List<PlanNode> scansOf(PlanVariant variant, List<PlannedTable> tables) {
        List<PlanNode> all = variant.root().nodes().filter(PlanNode::isScan).toList();
        List<PlanNode> some = all.stream()
                .filter(node -> actual.tableOf(node).filter(tables::contains).isPresent())
                .toList();
        return some.isEmpty() ? all : some;
    }

    /**
     * Verifies that an index of a table is used whose key begins with some columns, whatever it is called.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email ON customer (email, name)
     * // passes:
     * assertThat(run.explain("select * from customer where email = ?", "ada@example.org")).usesIndexOn("customer", "email");
     * // fails:
     * assertThat(run.explain("select * from customer where name = ?", "Ada")).usesIndexOn("customer", "name");</code></pre>
     *
     * @param table the table's name, with or without its schema
     * @param columns names of columns, and expressions as PostgreSQL writes them
     */
    public SELF usesIndexOn(String table, String... columns) {
        isNotNull();
        List<String> key = List.of(columns);
        String expected = "to use an index on " + table + " (" + String.join(", ", key) + ")";
        List<PlannedTable> tables = tablesNamed(table);
        Predicate<PlannedIndex> wanted = index -> index.beginsWith(key);
        for (PlanVariant variant : actual.effectiveVariants()) {
            if (uses(
                    variant,
                    index -> wanted.test(index)
                            && tables.stream().anyMatch(each -> each.indexes().contains(index)))) {
                requireRows(tables, expected);
                continue;
            }
            if (tables.stream().flatMap(each -> each.indexes().stream()).anyMatch(wanted)) {
                requireMeaningful(tables, expected, SEED);
            }
            throw assertionError(shouldUseIndexOn(actual, variant, scansOf(variant, tables), table, key));
        }
        return myself;
    }

    /**
     * Verifies that a table is not read from its beginning to its end, which is what PostgreSQL calls a sequential scan.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email ON customer (email)
     * // passes:
     * assertThat(run.explain("select * from customer where email = ?", "ada@example.org")).doesNotScanSequentially("customer");
     * // fails:
     * assertThat(run.explain("select * from customer where name = ?", "Ada")).doesNotScanSequentially("customer");</code></pre>
     *
     * @param table the table's name, with or without its schema; of a partitioned table, all partitions are meant
     */
    public SELF doesNotScanSequentially(String table) {
        isNotNull();
        String expected = "not to scan " + table + " sequentially";
        List<PlannedTable> tables = tablesNamed(table);
        requireRows(tables, expected);
        for (PlanVariant variant : actual.effectiveVariants()) {
            List<PlanNode> scans = variant.root()
                    .nodes()
                    .filter(PlanNode::isSeqScan)
                    .filter(node ->
                            actual.tableOf(node).filter(tables::contains).isPresent())
                    .toList();
            for (PlanNode scan : scans) {
                requireMeaningful(List.of(actual.tableOf(scan).orElseThrow()), expected, SEED);
                throw assertionError(shouldNotScanSequentially(actual, variant, scan, table));
            }
        }
        return myself;
    }

    private List<PlannedTable> tablesNamed(String table) {
        List<PlannedTable> tables =
                actual.tables().stream().filter(each -> each.isPartOf(table)).toList();
        if (tables.isEmpty()) {
            throw assertionError(shouldReadTable(actual, table));
        }
        return tables;
    }

    /**
     * Verifies that no rows are sorted: they come in the order that they are wanted in.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email ON customer (email)
     * // passes:
     * assertThat(run.explain("select * from customer order by email limit 10")).doesNotSort();
     * // fails:
     * assertThat(run.explain("select * from customer order by name limit 10")).doesNotSort();</code></pre>
     */
    public SELF doesNotSort() {
        isNotNull();
        requireRows(actual.tables(), "not to sort");
        for (PlanVariant variant : actual.effectiveVariants()) {
            variant.root().nodes().filter(PlanNode::isSort).findFirst().ifPresent(sort -> {
                requireMeaningful(actual.tables(), "not to sort", SEED);
                throw assertionError(shouldNotSort(actual, variant, sort));
            });
        }
        return myself;
    }

    /**
     * Verifies that sorting, hashing and the like need no temporary files, with PostgreSQL's default {@code work_mem} of 4 MB.
     *
     * <pre><code class='java'> // 100,000 customers
     * // passes:
     * assertThat(run.explain("select * from customer order by name limit 10")).doesNotSpill();
     * // fails:
     * assertThat(run.explain("select * from customer order by name")).doesNotSpill();</code></pre>
     */
    public SELF doesNotSpill() {
        isNotNull();
        String expected = "not to spill to temporary files";
        requireExecuted(expected);
        for (PlanVariant variant : actual.effectiveVariants()) {
            variant.root()
                    .nodes()
                    .filter(node -> node.spilledPages() > 0)
                    .reduce((outer, inner) -> inner)
                    .ifPresent(node -> {
                        throw assertionError(shouldNotSpill(actual, variant, node));
                    });
        }
        requireMeaningful(actual.tables(), expected, SEED);
        return myself;
    }

    /**
     * Verifies that indexes have all that the query needs, so that no table is read.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email ON customer (email) INCLUDE (name)
     * // passes:
     * assertThat(run.explain("select name from customer where email = ?", "ada@example.org")).isIndexOnly();
     * // fails:
     * assertThat(run.explain("select tier from customer where email = ?", "ada@example.org")).isIndexOnly();</code></pre>
     */
    public SELF isIndexOnly() {
        isNotNull();
        String expected = "to read indexes only";
        requireRows(tablesScanned(), expected);
        for (PlanVariant variant : actual.effectiveVariants()) {
            for (PlanNode scan : variant.root().nodes().filter(PlanNode::isScan).toList()) {
                String table = scan.table().orElseThrow().toString();
                if (!scan.type().equals("Index Only Scan")) {
                    requireMeaningful(actual.tableOf(scan).stream().toList(), expected, SEED);
                    throw assertionError(shouldBeIndexOnly(actual, variant, scan, table));
                }
                if (scan.number("Heap Fetches") > 0) {
                    throw assertionError(shouldFetchNothing(actual, variant, scan, table));
                }
            }
        }
        return myself;
    }

    /**
     * Verifies how many partitions are read; those that are left out while the query runs do not count.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…) PARTITION BY RANGE (at), with a partition for each month
     * // passes:
     * assertThat(run.explain("select * from orders where at = date '2026-08-01'")).prunesPartitionsTo(1);
     * // fails:
     * assertThat(run.explain("select * from orders where to_char(at, 'YYYY-MM') = '2026-08'")).prunesPartitionsTo(1);</code></pre>
     */
    public SELF prunesPartitionsTo(int partitions) {
        isNotNull();
        for (PlanVariant variant : actual.effectiveVariants()) {
            List<PlanNode> scans = variant.root()
                    .nodes()
                    .filter(PlanNode::isScan)
                    .filter(node -> !node.wasExecuted() || node.loops() > 0)
                    .filter(node -> actual.tableOf(node)
                            .filter(table -> !table.ancestors().isEmpty())
                            .isPresent())
                    .toList();
            long found = scans.stream().map(PlanNode::table).distinct().count();
            if (found != partitions) {
                throw assertionError(shouldPrunePartitionsTo(actual, variant, scans, partitions, found));
            }
        }
        return myself;
    }

    /**
     * Verifies how many pages of 8 kB are read, from memory or not; a page that is read twice counts twice.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email ON customer (email)
     * // passes:
     * assertThat(run.explain("select * from customer where email = ?", "ada@example.org")).readsAtMostPages(10);
     * // fails:
     * assertThat(run.explain("select * from customer where name = ?", "Ada")).readsAtMostPages(10);</code></pre>
     */
    public SELF readsAtMostPages(long pages) {
        isNotNull();
        String expected = "to read at most " + pages + (pages == 1 ? " page" : " pages");
        requireExecuted(expected);
        for (PlanVariant variant : actual.effectiveVariants()) {
            if (variant.root().pages() > pages) {
                throw assertionError(shouldReadAtMostPages(actual, variant, hungriest(variant.root()), pages));
            }
        }
        long all = actual.tables().stream().mapToLong(PlannedTable::pages).sum();
        if (all <= pages && !actual.tables().isEmpty()) {
            throw assertionError(inconclusive(
                    actual.query(), expected, names(actual.tables()) + " would be no more if read as a whole", SEED));
        }
        return myself;
    }

    private static PlanNode hungriest(PlanNode root) {
        return root.nodes()
                .max(Comparator.comparingLong(node -> node.pages()
                        - node.children().stream().mapToLong(PlanNode::pages).sum()))
                .orElse(root);
    }

    /**
     * Verifies that the planner knows how many rows it will find, at each node that reads or joins tables.
     *
     * <pre><code class='java'> // city and zip code depend on each other
     * // passes after CREATE STATISTICS address_place ON city, zip FROM address, fails without:
     * assertThat(run.explain("select * from address where city = ? and zip = ?", "Berlin", "10115")).estimatesRowsWithin(3);</code></pre>
     *
     * @param factor by which an estimate may be wrong, one way or the other, at least 1
     */
    public SELF estimatesRowsWithin(double factor) {
        isNotNull();
        if (factor < 1) {
            throw new IllegalArgumentException("estimatesRowsWithin(" + factor + "): a factor is at least 1");
        }
        String expected = "to estimate rows within a factor of " + factor;
        requireExecuted(expected);
        requireRows(actual.tables(), expected);
        for (PlanVariant variant : actual.effectiveVariants()) {
            variant.root()
                    .nodes()
                    .filter(node -> node.isScan() || node.joinMethod().isPresent())
                    .filter(node -> node.estimateError() > factor)
                    .max(Comparator.comparingDouble(PlanNode::estimateError))
                    .ifPresent(node -> {
                        throw assertionError(shouldEstimateRowsWithin(actual, variant, node, factor));
                    });
        }
        return myself;
    }

    /**
     * Verifies by which methods all joins are made.
     *
     * <pre><code class='java'> // passes:
     * assertThat(run.explain("select * from orders join customer on customer.id = customer_id where orders.id = ?", 1))
     *     .joinsBy(NESTED_LOOP);
     * // fails:
     * assertThat(run.explain("select * from orders join customer on customer.id = customer_id")).joinsBy(NESTED_LOOP);</code></pre>
     */
    public SELF joinsBy(JoinMethod... methods) {
        isNotNull();
        List<JoinMethod> wanted = List.of(methods);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("joinsBy(): name a method at least, joinsBy(HASH_JOIN)");
        }
        String expected =
                "to join by " + wanted.stream().map(JoinMethod::toString).collect(Collectors.joining(", "));
        for (PlanVariant variant : actual.effectiveVariants()) {
            List<PlanNode> joins = variant.root()
                    .nodes()
                    .filter(node -> node.joinMethod().isPresent())
                    .toList();
            if (!joins.isEmpty()) {
                requireMeaningful(actual.tables(), expected, SEED);
            }
            List<PlanNode> others = joins.stream()
                    .filter(node -> !wanted.contains(node.joinMethod().orElseThrow()))
                    .toList();
            if (joins.isEmpty() || !others.isEmpty()) {
                throw assertionError(shouldJoinBy(actual, variant, others, wanted));
            }
        }
        return myself;
    }

    /**
     * Verifies that the planner can use an index for the query, with arguments and without knowing them, however few rows there
     * are: it is asked again with sequential scans and all other indexes out of the way.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email ON customer (email)
     * // passes, with a single customer too:
     * assertThat(run.explain("select * from customer where email = ?", "ada@example.org")).canUseIndex("customer_email");
     * // fails:
     * assertThat(run.explain("select * from customer where lower(email) = ?", "ada@example.org")).canUseIndex("customer_email");</code></pre>
     *
     * @param index the index's name
     * @throws IllegalStateException after a further step of the run that the plan is from
     */
    public SELF canUseIndex(String index) {
        isNotNull();
        IndexUse use = actual.canUse(index);
        if (use.answer() == IndexUse.Answer.UNKNOWN) {
            throw assertionError(inconclusive(
                    actual.query(),
                    "to be able to use index " + index,
                    "the table has indexes of constraints, which only a superuser can put out of the way",
                    "ask as a superuser"));
        }
        if (use.answer() == IndexUse.Answer.NO) {
            throw assertionError(shouldBeAbleToUseIndex(actual, use.variants().get(0), index));
        }
        return myself;
    }

    private void requireExecuted(String expected) {
        if (!actual.effectiveVariants().stream()
                .allMatch(variant -> variant.root().wasExecuted())) {
            throw assertionError(inconclusive(
                    actual.query(), expected, "it was not executed: it has no arguments", "give it arguments"));
        }
    }

    private void requireRows(List<PlannedTable> tables, String expected) {
        if (tables.isEmpty()) {
            throw assertionError(inconclusive(
                    actual.query(),
                    expected,
                    "no plan of it reads a table",
                    "give a query, and arguments, that read one"));
        }
        if (tables.stream().allMatch(table -> table.pages() == 0)) {
            throw assertionError(inconclusive(actual.query(), expected, names(tables) + ": there are no rows", SEED));
        }
    }

    private void requireMeaningful(List<PlannedTable> tables, String expected, String wayOut) {
        if (tables.stream().allMatch(PlannedTable::isSmall)) {
            throw assertionError(inconclusive(
                    actual.query(),
                    expected,
                    names(tables) + " is too small to tell: reading all of it is right, whatever indexes there are",
                    wayOut));
        }
    }

    /** Without those that are only written to. */
    private List<PlannedTable> tablesScanned() {
        return actual.effectiveVariants().stream()
                .flatMap(variant -> variant.root().nodes())
                .filter(PlanNode::isScan)
                .flatMap(scan -> actual.tableOf(scan).stream())
                .distinct()
                .toList();
    }

    private static String names(List<PlannedTable> tables) {
        return tables.stream().map(PlannedTable::toString).collect(Collectors.joining(", "));
    }
}
