package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.CheckConstraint;
import io.github.migrationtest.core.catalog.Constraint;
import io.github.migrationtest.core.catalog.ExclusionConstraint;
import io.github.migrationtest.core.catalog.ForeignKey;
import io.github.migrationtest.core.catalog.PrimaryKey;
import io.github.migrationtest.core.catalog.UniqueConstraint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a table's constraint.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the kind of constraint
 */
public abstract class AbstractConstraintAssert<
                SELF extends AbstractConstraintAssert<SELF, ACTUAL>, ACTUAL extends Constraint>
        extends AbstractCatalogObjectAssert<SELF, ACTUAL> {

    protected AbstractConstraintAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that it is a primary key.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("product").constraint("product_pkey")).isPrimaryKey();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).isPrimaryKey();</code></pre>
     */
    public SELF isPrimaryKey() {
        return is(PrimaryKey.class::isInstance, "be a primary key", constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that it is a foreign key.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product)
     * // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("orders").constraint("orders_product")).isForeignKey();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).isForeignKey();</code></pre>
     */
    public SELF isForeignKey() {
        return is(ForeignKey.class::isInstance, "be a foreign key", constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that it is a unique constraint.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("product").constraint("product_sku")).isUniqueConstraint();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_pkey")).isUniqueConstraint();</code></pre>
     */
    public SELF isUniqueConstraint() {
        return is(
                UniqueConstraint.class::isInstance,
                "be a unique constraint",
                constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that it is a check constraint.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product").constraint("product_price")).isCheckConstraint();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).isCheckConstraint();</code></pre>
     */
    public SELF isCheckConstraint() {
        return is(
                CheckConstraint.class::isInstance,
                "be a check constraint",
                constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that it is an exclusion constraint.
     *
     * <pre><code class='java'> // CREATE TABLE booking (during tsrange,
     * //     CONSTRAINT booking_overlap EXCLUDE USING gist (during WITH &amp;&amp;))
     * // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("booking").constraint("booking_overlap")).isExclusionConstraint();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).isExclusionConstraint();</code></pre>
     */
    public SELF isExclusionConstraint() {
        return is(
                ExclusionConstraint.class::isInstance,
                "be an exclusion constraint",
                constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies the table's columns that the constraint speaks of, in its order.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product").constraint("product_sku")).hasColumns("sku");
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).hasColumns("sku", "name");</code></pre>
     */
    public SELF hasColumns(String... columns) {
        return hasTuple("columns", Constraint::columns, columns);
    }

    /**
     * Verifies the whole constraint.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product").constraint("product_sku")).hasDefinition("UNIQUE NULLS NOT DISTINCT (sku)");
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).hasDefinition("UNIQUE (sku)");</code></pre>
     *
     * @param definition as PostgreSQL writes it
     */
    public SELF hasDefinition(String definition) {
        return hasValue(
                "definition", definition, constraint -> Optional.of(constraint.definition()), Expressions::same);
    }

    /**
     * Verifies that the constraint may wait for the end of the transaction.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product DEFERRABLE INITIALLY DEFERRED)
     * // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("orders").constraint("orders_product")).isDeferrable();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).isDeferrable();</code></pre>
     */
    public SELF isDeferrable() {
        return is(Constraint::isDeferrable, "be deferrable", constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that the constraint may not wait for the end of the transaction.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product DEFERRABLE INITIALLY DEFERRED)
     * // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("product").constraint("product_sku")).isNotDeferrable();
     * // fails:
     * assertThat(catalog.table("orders").constraint("orders_product")).isNotDeferrable();</code></pre>
     */
    public SELF isNotDeferrable() {
        return isNot(Constraint::isDeferrable, "be deferrable", constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that the constraint waits for the end of the transaction where nobody says otherwise.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product DEFERRABLE INITIALLY DEFERRED)
     * // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("orders").constraint("orders_product")).isInitiallyDeferred();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_sku")).isInitiallyDeferred();</code></pre>
     */
    public SELF isInitiallyDeferred() {
        return is(
                Constraint::isInitiallyDeferred,
                "be initially deferred",
                constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that the constraint is checked at once where nobody says otherwise.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product DEFERRABLE INITIALLY DEFERRED)
     * // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku))
     * // passes:
     * assertThat(catalog.table("product").constraint("product_sku")).isInitiallyImmediate();
     * // fails:
     * assertThat(catalog.table("orders").constraint("orders_product")).isInitiallyImmediate();</code></pre>
     */
    public SELF isInitiallyImmediate() {
        return is(
                constraint -> !constraint.isInitiallyDeferred(),
                "be initially immediate",
                constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that the rows that were there before the constraint are known to keep it.
     *
     * <pre><code class='java'> // ALTER TABLE orders ADD CONSTRAINT orders_later CHECK (id &gt; 0) NOT VALID
     * // passes:
     * assertThat(catalog.table("product").constraint("product_price")).isValidated();
     * // fails:
     * assertThat(catalog.table("orders").constraint("orders_later")).isValidated();</code></pre>
     */
    public SELF isValidated() {
        return is(Constraint::isValidated, "be validated", constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that the constraint is {@code NOT VALID}: rows that were there before it may break it.
     *
     * <pre><code class='java'> // ALTER TABLE orders ADD CONSTRAINT orders_later CHECK (id &gt; 0) NOT VALID
     * // passes:
     * assertThat(catalog.table("orders").constraint("orders_later")).isNotValidated();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_price")).isNotValidated();</code></pre>
     */
    public SELF isNotValidated() {
        return isNot(Constraint::isValidated, "be validated", constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that new rows have to keep the constraint.
     *
     * <pre><code class='java'> // ALTER TABLE orders ADD CONSTRAINT orders_loose CHECK (id &lt; 9) NOT ENFORCED
     * // passes:
     * assertThat(catalog.table("product").constraint("product_price")).isEnforced();
     * // fails:
     * assertThat(catalog.table("orders").constraint("orders_loose")).isEnforced();</code></pre>
     */
    public SELF isEnforced() {
        return is(Constraint::isEnforced, "be enforced", constraint -> "it is " + constraint.definition());
    }

    /**
     * Verifies that the constraint is {@code NOT ENFORCED} (PostgreSQL 18): no row has to keep it.
     *
     * <pre><code class='java'> // ALTER TABLE orders ADD CONSTRAINT orders_loose CHECK (id &lt; 9) NOT ENFORCED
     * // passes:
     * assertThat(catalog.table("orders").constraint("orders_loose")).isNotEnforced();
     * // fails:
     * assertThat(catalog.table("product").constraint("product_price")).isNotEnforced();</code></pre>
     */
    public SELF isNotEnforced() {
        return isNot(Constraint::isEnforced, "be enforced", constraint -> "it is " + constraint.definition());
    }

    /**
     * Goes back to the table that {@code constraint(…)} led from.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog).table("product").constraint("product_sku").isValidated().returnToTable().hasColumn("id");
     * // fails, because there is no way back:
     * assertThat(catalog.table("product").constraint("product_sku")).returnToTable();</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a table
     */
    public TableAssert returnToTable() {
        return returnTo(Noun.TABLE, "returnToTable()", "constraint(…)");
    }
}
