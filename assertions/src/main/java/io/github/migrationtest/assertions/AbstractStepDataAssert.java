package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldAddRows.shouldAddRows;
import static io.github.migrationtest.assertions.error.ShouldAddRows.shouldBeThere;
import static io.github.migrationtest.assertions.error.ShouldChangeOnly.shouldChange;
import static io.github.migrationtest.assertions.error.ShouldChangeOnly.shouldChangeOnly;
import static io.github.migrationtest.assertions.error.ShouldKeepResult.shouldKeepResult;
import static io.github.migrationtest.assertions.error.ShouldKeepResult.shouldRun;
import static io.github.migrationtest.assertions.error.ShouldKeepRowCounts.shouldKeepRowCounts;
import static io.github.migrationtest.assertions.error.ShouldLeaveUnchanged.shouldLeaveUnchanged;
import static io.github.migrationtest.assertions.error.ShouldPreserveData.shouldPreserveData;
import static io.github.migrationtest.assertions.error.ShouldRemoveOnly.shouldRemove;
import static io.github.migrationtest.assertions.error.ShouldRemoveOnly.shouldRemoveOnly;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.QueryRows;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.data.SequenceChange;
import io.github.migrationtest.core.data.TableDiff;
import io.github.migrationtest.core.migration.MigrationStep;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what became of the rows that were there before a step.
 *
 * <p>They read the database as the step left it: they are to be made before the next step. Where there was no row that could
 * have been lost, or not all can be compared, an assertion neither passes nor says that something is wrong: its message begins
 * with {@code inconclusive:}.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractStepDataAssert<SELF extends AbstractStepDataAssert<SELF>>
        extends AbstractStepLockAssert<SELF> {

    private @Nullable Path listing;

    protected AbstractStepDataAssert(@Nullable MigrationStep actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Has the next assertions write every difference of the rows to a file, one a line: table, key, column, before and after,
     * with tabs between.
     *
     * <pre><code class='java'> // passes where all rows are kept, fails with the file's name where they are not:
     * assertThat(run.up()).listingDifferencesIn(Path.of("target/differences.tsv")).preservesData();</code></pre>
     *
     * @param file is written anew
     */
    public SELF listingDifferencesIn(Path file) {
        listing = file;
        return myself;
    }

    /**
     * Verifies that every row that was there before is there with every value that it had, or with what is declared. More rows
     * may be there; a change that nobody declared is a failure. Columns and tables that were renamed are recognised.
     *
     * <pre><code class='java'> // passes after UPDATE product SET price = price * 100:
     * assertThat(run.up()).preservesData(rowsOf("product").after("price").equalsBefore("price * 100"));
     * // fails after UPDATE product SET price = round(price):
     * assertThat(run.up()).preservesData();</code></pre>
     *
     * @throws io.github.migrationtest.core.data.DataComparisonException if a declaration cannot be so
     */
    public SELF preservesData(RowMapping... declarations) {
        StepRows rows = rows(declarations);
        DataDiff diff = rows.diff();
        boolean behind = diff.sequences().stream().anyMatch(SequenceChange::behind);
        if (!diff.keepsRows() || behind) {
            throw assertionError(shouldPreserveData(actual, diff, listing));
        }
        requireRows(diff, "to preserve the data");
        return myself;
    }

    /**
     * Verifies that a number of rows was added to a table.
     *
     * <pre><code class='java'> // INSERT INTO country VALUES ('DE'), ('FR')
     * // passes:
     * assertThat(run.up()).addsRows("country", 2);
     * // fails:
     * assertThat(run.up()).addsRows("country", 3);</code></pre>
     *
     * @param rows how many that were not there before
     */
    public SELF addsRows(String table, long rows) {
        StepRows all = rows();
        TableDiff diff = all.diff().table(table).orElse(null);
        if (diff != null && diff.isGone()) {
            throw assertionError(shouldBeThere(diff.table(), rows));
        }
        long added = diff == null ? all.addedToEmpty(table) : diff.added();
        if (added != rows) {
            String label = diff == null ? all.label(table) : diff.table();
            throw assertionError(shouldAddRows(label, rows, added, diff == null ? List.of() : diff.addedSamples()));
        }
        return myself;
    }

    /**
     * Verifies that every table has as many rows as before. New tables do not count.
     *
     * <pre><code class='java'> // passes after UPDATE customer SET name = upper(name):
     * assertThat(run.up()).keepsRowCounts();
     * // fails after DELETE FROM customer WHERE deleted:
     * assertThat(run.up()).keepsRowCounts();</code></pre>
     */
    public SELF keepsRowCounts() {
        StepRows rows = rows();
        List<String> lines = rows.changedCounts();
        if (!lines.isEmpty()) {
            throw assertionError(shouldKeepRowCounts(actual, lines));
        }
        requireRows(rows.diff(), "to keep the number of rows in every table");
        return myself;
    }

    /**
     * Verifies that of a table's old rows these columns' values changed, each column's at least once, and no others, and that no
     * row disappeared. Rows that are added and new columns do not count.
     *
     * <pre><code class='java'> // UPDATE customer SET name = trim(name)
     * // passes:
     * assertThat(run.up()).changesOnly("customer", "name");
     * // fails:
     * assertThat(run.up()).changesOnly("customer", "email");</code></pre>
     */
    public SELF changesOnly(String table, String column, String... more) {
        StepRows rows = rows();
        TableDiff diff = requireTable(rows, table, "to change only " + column);
        List<String> columns = new ArrayList<>(List.of(column));
        columns.addAll(List.of(more));
        boolean others =
                diff.columns().stream().anyMatch(each -> !each.isKept() && (each.isGone() || !isAmong(each, columns)));
        if (diff.isGone() || diff.disappeared() > 0 || others) {
            throw assertionError(shouldChangeOnly(diff, columns));
        }
        List<String> untouched = columns.stream()
                .filter(name ->
                        diff.columns().stream().noneMatch(each -> each.changed() > 0 && isAmong(each, List.of(name))))
                .toList();
        if (!untouched.isEmpty()) {
            throw assertionError(shouldChange(diff, columns, untouched));
        }
        return myself;
    }

    private static boolean isAmong(ColumnDiff column, List<String> names) {
        return names.contains(column.name()) || names.contains(column.after());
    }

    /**
     * Verifies that tables have the very rows that they had: none more, none fewer, no other value.
     *
     * <pre><code class='java'> // passes after ALTER TABLE orders ADD COLUMN note text, fails after UPDATE orders SET amount = 0:
     * assertThat(run.up()).leavesUnchanged("orders");</code></pre>
     */
    public SELF leavesUnchanged(String table, String... more) {
        StepRows rows = rows();
        List<String> tables = new ArrayList<>(List.of(table));
        tables.addAll(List.of(more));
        for (String name : tables) {
            TableDiff diff = rows.diff().table(name).orElse(null);
            if (diff == null && rows.addedToEmpty(name) > 0) {
                throw assertionError(shouldLeaveUnchanged(rows.label(name), rows.changedCounts(name)));
            }
            diff = requireTable(rows, name, "to leave " + name + " unchanged");
            if (diff.isGone() || !diff.keepsRows() || diff.added() > 0) {
                throw assertionError(shouldLeaveUnchanged(diff.table(), diff.lines()));
            }
        }
        return myself;
    }

    /**
     * Verifies that rows of a table disappeared, that all of them met a condition before, and that the others kept their values.
     *
     * <pre><code class='java'> // passes after DELETE FROM customer WHERE deleted, fails after DELETE FROM customer:
     * assertThat(run.up()).removesOnly("customer", "where deleted");</code></pre>
     *
     * @param condition an SQL condition on the row as it was
     * @throws io.github.migrationtest.core.data.DataComparisonException if the condition cannot be evaluated
     */
    public SELF removesOnly(String table, String condition) {
        StepRows rows = rows(RowMapping.rowsOf(table).removesOnly(condition));
        TableDiff diff = requireTable(rows, table, "to remove only some rows of " + table);
        if (!diff.keepsRows()) {
            throw assertionError(shouldRemoveOnly(diff, condition));
        }
        if (diff.rowsBefore() + diff.added() == diff.rowsAfter()) {
            throw assertionError(shouldRemove(diff, condition));
        }
        return myself;
    }

    /**
     * Verifies that a query gives the same rows before and after, as text, in whatever order.
     *
     * <pre><code class='java'> // passes after ALTER TABLE orders ADD COLUMN note text:
     * assertThat(run.up()).keepsResultOf("select sum(amount) from orders");
     * // fails after DELETE FROM orders WHERE amount &lt; 1:
     * assertThat(run.up()).keepsResultOf("select sum(amount) from orders");</code></pre>
     *
     * @param query all of its rows are held at once
     */
    public SELF keepsResultOf(String query) {
        return keepsResultOf(query, query);
    }

    /**
     * Verifies that a query gives the rows that another one gave before, as text, in whatever order.
     *
     * <pre><code class='java'> // ALTER TABLE orders RENAME amount TO cents; UPDATE orders SET cents = cents * 100
     * // passes:
     * assertThat(run.up()).keepsResultOf("select sum(amount) * 100 from orders", "select sum(cents) from orders");
     * // fails:
     * assertThat(run.up()).keepsResultOf("select sum(amount) from orders", "select sum(cents) from orders");</code></pre>
     *
     * @param before a query over the database before the step
     * @param after one over the database after it
     * @throws io.github.migrationtest.core.data.DataComparisonException if the server refuses the query before
     */
    public SELF keepsResultOf(String before, String after) {
        requireSuccess();
        QueryRows old = StepRows.resultBefore(actual, before);
        if (old.saysNothing()) {
            throw assertionError(inconclusive(
                    before,
                    "to give what it gave before",
                    old.rows().isEmpty() ? "it gave no row" : "it gave nothing but NULL",
                    StepRows.SEED));
        }
        try {
            QueryRows now = StepRows.resultAfter(actual, after);
            if (!old.without(now).isEmpty() || !now.without(old).isEmpty()) {
                throw assertionError(shouldKeepResult(old, now));
            }
        } catch (SQLException e) {
            throw assertionError(shouldRun(old, after, StepRows.said(e)));
        }
        return myself;
    }

    StepRows rows(RowMapping... declarations) {
        requireSuccess();
        return StepRows.of(actual, comparison(declarations));
    }

    DataComparison comparison(RowMapping... declarations) {
        DataComparison comparison = DataComparison.of(declarations);
        return listing == null ? comparison : comparison.listingIn(listing);
    }

    @Nullable
    Path listing() {
        return listing;
    }

    /** That there was something to lose, and that all of it could be looked at. */
    void requireRows(DataDiff diff, String expected) {
        if (!diff.notCompared().isEmpty()) {
            throw assertionError(inconclusive(
                    actual.direction(),
                    expected,
                    "not all can be compared: " + String.join("; ", diff.notCompared()),
                    "assert on the tables that can: leavesUnchanged(…), changesOnly(…)"));
        }
        if (diff.hadNoRows()) {
            throw assertionError(inconclusive(
                    actual.direction(), expected, "there was nothing to preserve: no table had a row", StepRows.SEED));
        }
    }

    private TableDiff requireTable(StepRows rows, String table, String expected) {
        return rows.diff()
                .table(table)
                .orElseThrow(() -> assertionError(inconclusive(
                        actual.direction(),
                        expected,
                        "there was nothing to preserve: " + rows.label(table) + " had no row",
                        StepRows.SEED)));
    }
}
