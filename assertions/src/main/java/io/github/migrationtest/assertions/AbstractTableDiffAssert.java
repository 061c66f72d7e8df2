package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldAddRows.shouldAddRows;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldKeepRows;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldLoseNothing;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldTellOf;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.TableDiff;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what became of one table's old rows.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractTableDiffAssert<SELF extends AbstractTableDiffAssert<SELF>>
        extends AbstractSchemaAssert<SELF, TableDiff> {

    protected AbstractTableDiffAssert(@Nullable TableDiff actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that every old row is there with the values that it had, or as declared. More rows may be there.
     *
     * <pre><code class='java'> // INSERT INTO customer VALUES (3, 'Grace'); UPDATE product SET price = 0
     * // passes:
     * assertThat(before.compareWith(database)).table("customer").keepsRows();
     * // fails:
     * assertThat(before.compareWith(database)).table("product").keepsRows();</code></pre>
     */
    public SELF keepsRows() {
        return verify(TableDiff::keepsRows, table -> shouldKeepRows("all old rows of " + table.table(), table.lines()));
    }

    /**
     * Verifies that every old row is there, with whatever values.
     *
     * <pre><code class='java'> // UPDATE product SET price = 0; DELETE FROM customer WHERE id = 2
     * // passes:
     * assertThat(before.compareWith(database)).table("product").losesNoRows();
     * // fails:
     * assertThat(before.compareWith(database)).table("customer").losesNoRows();</code></pre>
     */
    public SELF losesNoRows() {
        return verify(
                table -> !table.isGone() && table.disappeared() == 0,
                table -> shouldLoseNothing("the rows of " + table.table(), table.lines()));
    }

    /**
     * Verifies how many rows are there that were not.
     *
     * <pre><code class='java'> // INSERT INTO country VALUES ('DE')
     * // passes:
     * assertThat(before.compareWith(database)).table("country").addsRows(1);
     * // fails:
     * assertThat(before.compareWith(database)).table("country").addsRows(2);</code></pre>
     */
    public SELF addsRows(long rows) {
        return verify(
                table -> table.added() == rows,
                table -> shouldAddRows(table.table(), rows, table.added(), table.addedSamples()));
    }

    /**
     * Goes on with what became of a column's values; it has others than before, another name, or is gone.
     *
     * <pre><code class='java'> // UPDATE product SET price = 0 WHERE id = 1
     * // passes:
     * assertThat(before.compareWith(database)).table("product").column("price").changesValues(1);
     * // fails, for nothing became of it:
     * assertThat(before.compareWith(database)).table("product").column("name");</code></pre>
     *
     * @param name its name before
     */
    public ColumnDiffAssert column(String name) {
        return navigate(Noun.COLUMN_DATA, () -> {
            objects.assertNotNull(info, actual);
            ColumnDiff column = actual.column(name);
            if (column == null) {
                throw assertionError(shouldTellOf(
                        "column",
                        name + " of " + actual.table(),
                        actual.columns().stream().map(ColumnDiff::name).toList()));
            }
            return column;
        });
    }
}
