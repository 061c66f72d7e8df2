package io.github.migrationtest.assertions;

import io.github.migrationtest.assertions.error.ShouldBeValid;
import io.github.migrationtest.core.catalog.Index;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an index.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractIndexAssert<SELF extends AbstractIndexAssert<SELF>>
        extends AbstractCatalogObjectAssert<SELF, Index> {

    protected AbstractIndexAssert(@Nullable Index actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the index is unique.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX by_email ON customer (email); CREATE INDEX by_name ON customer (name)
     * // passes:
     * assertThat(catalog.index("by_email")).isUnique();
     * // fails:
     * assertThat(catalog.index("by_name")).isUnique();</code></pre>
     */
    public SELF isUnique() {
        return is(Index::isUnique, "be unique", index -> "it is " + index.definition());
    }

    /**
     * Verifies that the index is not unique.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX by_email ON customer (email); CREATE INDEX by_name ON customer (name)
     * // passes:
     * assertThat(catalog.index("by_name")).isNotUnique();
     * // fails:
     * assertThat(catalog.index("by_email")).isNotUnique();</code></pre>
     */
    public SELF isNotUnique() {
        return isNot(Index::isUnique, "be unique", index -> "it is " + index.definition());
    }

    /**
     * Verifies that queries may use the index.
     *
     * <pre><code class='java'> // CREATE INDEX by_name ON customer (name)
     * // passes:
     * assertThat(catalog.index("by_name")).isValid();
     * // fails after a CREATE UNIQUE INDEX CONCURRENTLY by_email that met duplicates:
     * assertThat(catalog.index("by_email")).isValid();</code></pre>
     */
    public SELF isValid() {
        return verify(Index::isValid, ShouldBeValid::shouldBeValid);
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
     * <pre><code class='java'> // CREATE INDEX product_name_idx ON product (name text_pattern_ops DESC NULLS LAST, price DESC)
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
                Stream.of(keys).map(AbstractIndexAssert::order).toArray(String[]::new));
    }

    /**
     * Verifies the operator classes of the key's parts.
     *
     * <pre><code class='java'> // CREATE INDEX product_name_idx ON product (name text_pattern_ops DESC NULLS LAST, price DESC)
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
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL; CREATE INDEX by_date ON orders (at)
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
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL; CREATE INDEX by_date ON orders (at)
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

    /**
     * Verifies that the index is a primary key's.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …); CREATE INDEX product_name_idx ON product (name)
     * // passes:
     * assertThat(catalog.index("product_pkey")).isPrimary();
     * // fails:
     * assertThat(catalog.index("product_name_idx")).isPrimary();</code></pre>
     */
    public SELF isPrimary() {
        return is(Index::isPrimary, "be the primary key's", index -> "it is " + index.definition());
    }

    /**
     * Verifies that the index is not a primary key's.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …); CREATE INDEX product_name_idx ON product (name)
     * // passes:
     * assertThat(catalog.index("product_name_idx")).isNotPrimary();
     * // fails:
     * assertThat(catalog.index("product_pkey")).isNotPrimary();</code></pre>
     */
    public SELF isNotPrimary() {
        return isNot(Index::isPrimary, "be the primary key's", index -> "it is " + index.definition());
    }

    /**
     * Verifies that the index is an exclusion constraint's.
     *
     * <pre><code class='java'> // CREATE TABLE booking (during tsrange, CONSTRAINT booking_overlap EXCLUDE USING gist (during WITH &amp;&amp;))
     * // passes:
     * assertThat(catalog.index("booking_overlap")).isExclusion();
     * // fails:
     * assertThat(catalog.index("product_name_idx")).isExclusion();</code></pre>
     */
    public SELF isExclusion() {
        return is(Index::isExclusion, "be an exclusion constraint's", index -> "it is " + index.definition());
    }

    /**
     * Verifies that the index is not an exclusion constraint's.
     *
     * <pre><code class='java'> // CREATE TABLE booking (during tsrange, CONSTRAINT booking_overlap EXCLUDE USING gist (during WITH &amp;&amp;))
     * // passes:
     * assertThat(catalog.index("product_name_idx")).isNotExclusion();
     * // fails:
     * assertThat(catalog.index("booking_overlap")).isNotExclusion();</code></pre>
     */
    public SELF isNotExclusion() {
        return isNot(Index::isExclusion, "be an exclusion constraint's", index -> "it is " + index.definition());
    }

    /**
     * Verifies that the index is {@code NULLS NOT DISTINCT} (PostgreSQL 15 and newer): one null is all there may be.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, sku text, CONSTRAINT product_sku UNIQUE NULLS NOT DISTINCT (sku))
     * // passes:
     * assertThat(catalog.index("product_sku")).treatsNullsAsEqual();
     * // fails:
     * assertThat(catalog.index("product_pkey")).treatsNullsAsEqual();</code></pre>
     */
    public SELF treatsNullsAsEqual() {
        return is(Index::treatsNullsAsEqual, "treat nulls as equal", index -> "it is " + index.definition());
    }

    /**
     * Verifies that the index is not {@code NULLS NOT DISTINCT}: there may be any number of nulls.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, sku text, CONSTRAINT product_sku UNIQUE NULLS NOT DISTINCT (sku))
     * // passes:
     * assertThat(catalog.index("product_pkey")).treatsNullsAsDistinct();
     * // fails:
     * assertThat(catalog.index("product_sku")).treatsNullsAsDistinct();</code></pre>
     */
    public SELF treatsNullsAsDistinct() {
        return isNot(Index::treatsNullsAsEqual, "treat nulls as equal", index -> "it is " + index.definition());
    }

    /**
     * Verifies that the table is clustered on the index.
     *
     * <pre><code class='java'> // ALTER TABLE product CLUSTER ON product_name_idx
     * // passes:
     * assertThat(catalog.index("product_name_idx")).isClustered();
     * // fails:
     * assertThat(catalog.index("product_pkey")).isClustered();</code></pre>
     */
    public SELF isClustered() {
        return is(Index::isClustered, "be what its table is clustered on", index -> "it is not");
    }

    /**
     * Verifies that the table is not clustered on the index.
     *
     * <pre><code class='java'> // ALTER TABLE product CLUSTER ON product_name_idx
     * // passes:
     * assertThat(catalog.index("product_pkey")).isNotClustered();
     * // fails:
     * assertThat(catalog.index("product_name_idx")).isNotClustered();</code></pre>
     */
    public SELF isNotClustered() {
        return isNot(Index::isClustered, "be what its table is clustered on", index -> "it is");
    }

    /**
     * Verifies the index's tablespace, where it is not the database's.
     *
     * <pre><code class='java'> // CREATE INDEX product_name_idx ON product (name)
     * // passes:
     * assertThat(catalog.index("session_id_idx")).hasTablespace("fast");
     * // fails:
     * assertThat(catalog.index("product_name_idx")).hasTablespace("fast");</code></pre>
     */
    public SELF hasTablespace(String tablespace) {
        return hasValue("tablespace", tablespace, Index::tablespace);
    }

    /**
     * Goes back to the table that {@code index(…)} led from.
     *
     * <pre><code class='java'> // CREATE TABLE customer (email text); CREATE UNIQUE INDEX by_email ON customer (email)
     * // passes:
     * assertThat(table).index("by_email").isUnique().returnToTable().hasColumn("email");
     * // fails, because there is no such column:
     * assertThat(table).index("by_email").isUnique().returnToTable().hasColumn("name");</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a table
     */
    public TableAssert returnToTable() {
        return returnTo(Noun.TABLE, "returnToTable()", "a table's index(…)");
    }

    /**
     * Goes back to the materialized view that {@code index(…)} led from.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS …; CREATE UNIQUE INDEX top_name_idx ON top (name)
     * // passes:
     * assertThat(catalog).materializedView("top").index("top_name_idx").isUnique().returnToView().hasColumn("name");
     * // fails, because there is no way back:
     * assertThat(catalog.index("top_name_idx")).returnToView();</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a view
     */
    public ViewAssert returnToView() {
        return returnTo(Noun.VIEW, "returnToView()", "a materialized view's index(…)");
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
