package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldBeRenamed;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldChangeValues;
import static io.github.migrationtest.assertions.error.ShouldKeepRows.shouldLoseNothing;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.ValueChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what became of one column's old values.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractColumnDiffAssert<SELF extends AbstractColumnDiffAssert<SELF>>
        extends AbstractSchemaAssert<SELF, ColumnDiff> {

    protected AbstractColumnDiffAssert(@Nullable ColumnDiff actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies how many old rows have another value.
     *
     * <pre><code class='java'> // UPDATE product SET price = 0 WHERE id = 1
     * // passes:
     * assertThat(before.compareWith(database)).table("product").column("price").changesValues(1);
     * // fails:
     * assertThat(before.compareWith(database)).table("product").column("price").changesValues(2);</code></pre>
     */
    public SELF changesValues(long values) {
        return verify(
                column -> column.changed() == values,
                column -> shouldChangeValues(column.name(), values, lines(column)));
    }

    /**
     * Verifies that no value became NULL, was truncated or rounded, that no distinct values became the same, and that the column
     * is there.
     *
     * <pre><code class='java'> // UPDATE product SET price = price * 100, name = left(name, 3)
     * // passes:
     * assertThat(before.compareWith(database)).table("product").column("price").losesNoValues();
     * // fails:
     * assertThat(before.compareWith(database)).table("product").column("name").losesNoValues();</code></pre>
     */
    public SELF losesNoValues() {
        return verify(
                column -> !column.losesValues(),
                column -> shouldLoseNothing("the values of " + column.name(), lines(column)));
    }

    /**
     * Verifies the column's name after.
     *
     * <pre><code class='java'> // ALTER TABLE product RENAME price TO cents
     * // passes:
     * assertThat(before.compareWith(database)).table("product").column("price").isRenamedTo("cents");
     * // fails:
     * assertThat(before.compareWith(database)).table("product").column("price").isRenamedTo("amount");</code></pre>
     */
    public SELF isRenamedTo(String name) {
        return verify(
                column -> name.equals(column.after()),
                column -> shouldBeRenamed(
                        column.name(), name, column.isGone() ? "it is gone" : "it is called " + column.after()));
    }

    private static List<String> lines(ColumnDiff column) {
        return column.isGone()
                ? List.of("the column is gone: " + String.join("; ", column.samples(ValueChange.BECAME_NULL)))
                : column.counts().entrySet().stream()
                        .map(each -> each.getValue() + " of " + column.compared() + " " + each.getKey() + ": "
                                + String.join("; ", column.samples(each.getKey())))
                        .toList();
    }
}
