package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Index;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what an index is on, and how.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractIndexKeyAssert<SELF extends AbstractIndexKeyAssert<SELF>>
        extends AbstractCatalogObjectAssert<SELF, Index> {

    protected AbstractIndexKeyAssert(@Nullable Index actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the index's key is exactly this.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (lower(email), name)
     * // passes:
     * assertThat(catalog.index("by_email")).hasColumns("lower(email)", "name");
     * // fails:
     * assertThat(catalog.index("by_email")).hasColumns("name", "lower(email)");</code></pre>
     *
     * @param columns names of columns, and expressions as PostgreSQL writes them, in the order of the key
     */
    public SELF hasColumns(String... columns) {
        return hasTuple("key", Index::columns, columns);
    }

    /**
     * Verifies that the index's key is exactly this, in this order.
     *
     * <pre><code class='java'> // CREATE INDEX product_name_idx ON product (name text_pattern_ops DESC NULLS LAST,
     * //     price DESC)
     * // passes:
     * assertThat(catalog.index("product_name_idx")).isOrderedBy("name DESC NULLS LAST", "price DESC");
     * // fails:
     * assertThat(catalog.index("product_name_idx")).isOrderedBy("name", "price DESC NULLS LAST");</code></pre>
     *
     * @param keys columns and expressions as PostgreSQL writes them, with {@code ASC}, {@code DESC}, {@code NULLS
     *     FIRST} and {@code NULLS LAST} as in {@code CREATE INDEX}
     */
    public SELF isOrderedBy(String... keys) {
        return hasTuple(
                "order",
                Index::orderedColumns,
                Stream.of(keys).map(AbstractIndexKeyAssert::order).toArray(String[]::new));
    }

    /**
     * Verifies the operator classes of the key's parts.
     *
     * <pre><code class='java'> // CREATE INDEX product_name_idx ON product (name text_pattern_ops DESC NULLS LAST,
     * //     price DESC)
     * // passes:
     * assertThat(catalog.index("product_name_idx")).usesOperatorClasses("text_pattern_ops", "numeric_ops");
     * // fails:
     * assertThat(catalog.index("product_name_idx")).usesOperatorClasses("text_ops", "numeric_ops");</code></pre>
     *
     * @param classes names without schema, in the order of the key
     */
    public SELF usesOperatorClasses(String... classes) {
        return hasTuple("operator classes", Index::operatorClasses, classes);
    }

    /**
     * Verifies the columns that {@code INCLUDE} adds to the key.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (email) INCLUDE (name)
     * // passes:
     * assertThat(catalog.index("by_email")).includesColumns("name");
     * // fails:
     * assertThat(catalog.index("by_email")).includesColumns("email");</code></pre>
     */
    public SELF includesColumns(String... columns) {
        return is(
                index -> index.includedColumns().equals(List.of(columns)),
                "include columns " + tuple(List.of(columns)),
                index ->
                        "it includes " + (index.includedColumns().isEmpty() ? "none" : tuple(index.includedColumns())));
    }

    /**
     * Verifies that the index has a predicate.
     *
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL;
     * // CREATE INDEX by_date ON orders (at)
     * // passes:
     * assertThat(catalog.index("open")).isPartial();
     * // fails:
     * assertThat(catalog.index("by_date")).isPartial();</code></pre>
     */
    public SELF isPartial() {
        return is(Index::isPartial, "be partial", index -> "it has no predicate: " + index.definition());
    }

    /**
     * Verifies that the index has no predicate.
     *
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL;
     * // CREATE INDEX by_date ON orders (at)
     * // passes:
     * assertThat(catalog.index("by_date")).isNotPartial();
     * // fails:
     * assertThat(catalog.index("open")).isNotPartial();</code></pre>
     */
    public SELF isNotPartial() {
        return isNot(
                Index::isPartial,
                "be partial",
                index -> "its predicate is " + index.predicate().orElse(""));
    }

    /**
     * Verifies the index's predicate.
     *
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL
     * // passes:
     * assertThat(catalog.index("open")).hasPredicate("paid_at IS NULL");
     * // fails:
     * assertThat(catalog.index("open")).hasPredicate("sent_at IS NULL");</code></pre>
     *
     * @param predicate as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasPredicate(String predicate) {
        return hasValue("predicate", predicate, Index::predicate, Expressions::same);
    }

    /**
     * Verifies the index's access method.
     *
     * <pre><code class='java'> // CREATE INDEX by_tag ON product USING gin (tags)
     * // passes:
     * assertThat(catalog.index("by_tag")).usesMethod("gin");
     * // fails:
     * assertThat(catalog.index("by_tag")).usesMethod("btree");</code></pre>
     */
    public SELF usesMethod(String method) {
        return is(index -> index.method().equals(method), "use method " + method, index -> "it uses " + index.method());
    }

    /** An order without the words that go without saying. */
    private static String order(String key) {
        return key.replaceFirst("(?i) ASC(?= NULLS|$)", "")
                .replaceFirst("(?i) DESC NULLS FIRST$", " DESC")
                .replaceFirst("(?i)(?<! DESC) NULLS LAST$", "")
                .replaceFirst("(?i) DESC$", " DESC")
                .replaceFirst("(?i) DESC NULLS LAST$", " DESC NULLS LAST")
                .replaceFirst("(?i) NULLS FIRST$", " NULLS FIRST");
    }
}
