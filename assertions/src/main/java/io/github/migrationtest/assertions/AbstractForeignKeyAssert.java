package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.ForeignKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a foreign key.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractForeignKeyAssert<SELF extends AbstractForeignKeyAssert<SELF>>
        extends AbstractConstraintAssert<SELF, ForeignKey> {

    protected AbstractForeignKeyAssert(@Nullable ForeignKey actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the referenced table and columns.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product (id)
     * //     MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL)
     * // passes:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).references("product", "id");
     * // fails:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).references("product", "sku");</code></pre>
     *
     * @param table {@code product} or {@code shop.product}
     * @param columns in the order of the key
     */
    public SELF references(String table, String... columns) {
        return is(
                key -> Names.same(key.referencedTable().toString(), table)
                        && key.referencedColumns().equals(List.of(columns)),
                "reference " + table + " " + tuple(List.of(columns)),
                key -> "it references " + key.referencedTable() + " " + tuple(key.referencedColumns()));
    }

    /**
     * Verifies what becomes of a row when the row that it references is deleted.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product (id)
     * //     MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL)
     * // passes:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).hasActionOnDelete(ForeignKey.Action.CASCADE);
     * // fails:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).hasActionOnDelete(ForeignKey.Action.NO_ACTION);</code></pre>
     */
    public SELF hasActionOnDelete(ForeignKey.Action action) {
        return hasValue("action ON DELETE", words(action), key -> Optional.of(words(key.onDelete())));
    }

    /**
     * Verifies what becomes of a row when the row that it references gets another key.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product (id)
     * //     MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL)
     * // passes:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).hasActionOnUpdate(ForeignKey.Action.SET_NULL);
     * // fails:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).hasActionOnUpdate(ForeignKey.Action.CASCADE);</code></pre>
     */
    public SELF hasActionOnUpdate(ForeignKey.Action action) {
        return hasValue("action ON UPDATE", words(action), key -> Optional.of(words(key.onUpdate())));
    }

    /**
     * Verifies what the key means where some of its columns are null.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product (id)
     * //     MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL)
     * // passes:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).hasMatch(ForeignKey.Match.FULL);
     * // fails:
     * assertThat(catalog.table("orders").foreignKey("orders_product")).hasMatch(ForeignKey.Match.SIMPLE);</code></pre>
     */
    public SELF hasMatch(ForeignKey.Match match) {
        return hasValue("match", match.name(), key -> Optional.of(key.match().name()));
    }

    private static String words(ForeignKey.Action action) {
        return action.name().replace('_', ' ');
    }
}
