package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldKeepRows;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldLoseNothing;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldTellOf;

import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.SequenceChange;
import io.github.migrationtest.core.data.TableDiff;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what became of all rows that a database had.
 *
 * <p>Where there was no row, or not all could be compared, a message begins with {@code inconclusive:}.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractDataDiffAssert<SELF extends AbstractDataDiffAssert<SELF>>
        extends AbstractSchemaAssert<SELF, DataDiff> {

    protected AbstractDataDiffAssert(@Nullable DataDiff actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that every old row is there with the values that it had, or as declared. More rows may be there.
     *
     * <pre><code class='java'> DataSnapshot before = DataSnapshot.of(database);
     * // passes after ALTER TABLE customer ADD COLUMN email text:
     * assertThat(before.compareWith(database)).keepsRows();
     * // fails after UPDATE customer SET name = upper(name):
     * assertThat(before.compareWith(database)).keepsRows();</code></pre>
     */
    public SELF keepsRows() {
        verify(DataDiff::keepsRows, diff -> shouldKeepRows("all old rows", lines(diff, !diff.keepsRows())));
        return verifyTelling("to be there with the values that they had");
    }

    /**
     * Verifies that no row disappeared, no value was lost, truncated or rounded, no distinct values became the same, and no
     * sequence fell behind. Other changes are let be.
     *
     * <pre><code class='java'> DataSnapshot before = DataSnapshot.of(database);
     * // passes after UPDATE customer SET name = upper(name):
     * assertThat(before.compareWith(database)).losesNothing();
     * // fails after UPDATE customer SET name = left(name, 3):
     * assertThat(before.compareWith(database)).losesNothing();</code></pre>
     */
    public SELF losesNothing() {
        verify(
                diff -> diff.losses().isEmpty() && diff.sequences().stream().noneMatch(SequenceChange::behind),
                diff -> shouldLoseNothing("the data", lines(diff, false)));
        return verifyTelling("to lose nothing");
    }

    /**
     * Goes on with what became of a table that had rows, by its name before.
     *
     * <pre><code class='java'> // INSERT INTO country VALUES ('DE')
     * // passes where there were other countries before:
     * assertThat(before.compareWith(database)).table("country").addsRows(1);
     * // fails where there is no such table, or it had no row:
     * assertThat(before.compareWith(database)).table("contry");</code></pre>
     *
     * @param name with or without its schema
     */
    public TableDiffAssert table(String name) {
        return navigate(Noun.TABLE_DATA, () -> {
            objects.assertNotNull(info, actual);
            return actual.table(name)
                    .orElseThrow(() -> assertionError(shouldTellOf(
                            "table",
                            name,
                            actual.tables().stream().map(TableDiff::table).toList())));
        });
    }

    private SELF verifyTelling(String expected) {
        return verify(
                diff -> !diff.hadNoRows() && diff.notCompared().isEmpty(),
                diff -> inconclusive(
                        "all old rows",
                        expected,
                        diff.hadNoRows() && diff.notCompared().isEmpty()
                                ? "there was nothing to preserve: no table had a row"
                                : "not all can be compared: " + String.join("; ", diff.notCompared()),
                        diff.notCompared().isEmpty()
                                ? "insert some before the snapshot"
                                : "leave them out: DataComparison.of().ignoring(…)"));
    }

    private static List<String> lines(DataDiff diff, boolean changes) {
        return Stream.concat(
                        diff.tables().stream()
                                .filter(table -> changes ? !table.keepsRows() : table.losesData())
                                .flatMap(table -> table.lines().stream()),
                        diff.sequences().stream()
                                .filter(each -> !changes && each.behind())
                                .map(SequenceChange::toString))
                .toList();
    }
}
