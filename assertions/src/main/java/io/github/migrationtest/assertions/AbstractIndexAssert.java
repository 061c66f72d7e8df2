package io.github.migrationtest.assertions;

import io.github.migrationtest.assertions.error.ShouldBeValid;
import io.github.migrationtest.core.catalog.Index;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an index.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractIndexAssert<SELF extends AbstractIndexAssert<SELF>> extends AbstractIndexKeyAssert<SELF> {

    protected AbstractIndexAssert(@Nullable Index actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the index is unique.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX by_email ON customer (email);
     * // CREATE INDEX by_name ON customer (name)
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
     * <pre><code class='java'> // CREATE UNIQUE INDEX by_email ON customer (email);
     * // CREATE INDEX by_name ON customer (name)
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
     * Verifies that queries do not use the index: its creation failed or is not finished, or a partition lacks its part.
     *
     * <pre><code class='java'> // CREATE INDEX parts_idx ON ONLY parts (id)
     * // passes:
     * assertThat(catalog.index("parts_idx")).isNotValid();
     * // fails:
     * assertThat(catalog.index("customer_email_idx")).isNotValid();</code></pre>
     */
    public SELF isNotValid() {
        return isNot(Index::isValid, "be valid", index -> "it is");
    }

    /**
     * Verifies that the index is a primary key's.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …);
     * // CREATE INDEX product_name_idx ON product (name)
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
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …);
     * // CREATE INDEX product_name_idx ON product (name)
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
     * <pre><code class='java'> // CREATE TABLE booking (during tsrange,
     * //     CONSTRAINT booking_overlap EXCLUDE USING gist (during WITH &amp;&amp;))
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
     * <pre><code class='java'> // CREATE TABLE booking (during tsrange,
     * //     CONSTRAINT booking_overlap EXCLUDE USING gist (during WITH &amp;&amp;))
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
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, sku text,
     * //     CONSTRAINT product_sku UNIQUE NULLS NOT DISTINCT (sku))
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
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, sku text,
     * //     CONSTRAINT product_sku UNIQUE NULLS NOT DISTINCT (sku))
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
}
