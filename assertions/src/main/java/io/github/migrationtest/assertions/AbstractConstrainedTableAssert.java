package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Constraint;
import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the constraints of a table.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractConstrainedTableAssert<SELF extends AbstractConstrainedTableAssert<SELF>>
        extends AbstractIndexedRelationAssert<SELF, Table> {

    protected AbstractConstrainedTableAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that there is a constraint of this name, of whatever kind.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).hasConstraint("product_sku");
     * // fails:
     * assertThat(catalog.table("product")).hasConstraint("product_skus");</code></pre>
     */
    public SELF hasConstraint(String name) {
        return has("constraint", name, table -> table.constraint(name));
    }

    /**
     * Verifies that there is no constraint of this name.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("orders")).doesNotHaveConstraint("product_sku");
     * // fails:
     * assertThat(catalog.table("product")).doesNotHaveConstraint("product_sku");</code></pre>
     */
    public SELF doesNotHaveConstraint(String name) {
        return doesNotHave("constraint", name, table -> table.findConstraint(name));
    }

    /**
     * Verifies that there are constraints of these names and no others, without {@code NOT NULL}.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …,
     * //     CONSTRAINT product_sku UNIQUE (sku), CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).hasOnlyConstraints("product_pkey", "product_sku", "product_price");
     * // fails:
     * assertThat(catalog.table("product")).hasOnlyConstraints("product_pkey");</code></pre>
     */
    public SELF hasOnlyConstraints(String... names) {
        return hasOnly("constraint", table -> names(table.constraints()), names);
    }

    /**
     * Verifies that there is a constraint of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).constraint("product_sku").isUniqueConstraint();
     * // fails:
     * assertThat(catalog.table("product")).constraint("product_sky");</code></pre>
     */
    public ConstraintAssert constraint(String name) {
        return navigate(Noun.CONSTRAINT, name, table -> table.constraint(name));
    }

    /**
     * Verifies that there is a check constraint of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).checkConstraint("product_price").isValidated();
     * // fails:
     * assertThat(catalog.table("product")).checkConstraint("product_sku");</code></pre>
     */
    public CheckConstraintAssert checkConstraint(String name) {
        return navigate(Noun.CHECK, name, table -> table.checkConstraint(name));
    }

    /**
     * Verifies that there is a foreign key of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product ON DELETE CASCADE)
     * // passes:
     * assertThat(catalog.table("orders")).foreignKey("orders_product").hasActionOnDelete(ForeignKey.Action.CASCADE);
     * // fails:
     * assertThat(catalog.table("orders")).foreignKey("orders_products");</code></pre>
     */
    public ForeignKeyAssert foreignKey(String name) {
        return navigate(Noun.FOREIGN_KEY, name, table -> table.foreignKey(name));
    }

    /**
     * Verifies that there is a foreign key of exactly these columns, whatever its name, and goes on with assertions
     * on it.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product ON DELETE CASCADE)
     * // passes:
     * assertThat(catalog.table("orders")).foreignKeyOn("product_id").references("product", "id");
     * // fails:
     * assertThat(catalog.table("orders")).foreignKeyOn("id");</code></pre>
     */
    public ForeignKeyAssert foreignKeyOn(String... columns) {
        return navigate(Noun.FOREIGN_KEY, () -> {
            hasForeignKeyOn(columns);
            return actual.foreignKeys().stream()
                    .filter(key -> key.columns().equals(List.of(columns)))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /**
     * Verifies that the table has a primary key of exactly these columns, in this order.
     *
     * <pre><code class='java'> // CREATE TABLE line (order_id bigint, number int, PRIMARY KEY (order_id, number))
     * // passes:
     * assertThat(catalog.table("line")).hasPrimaryKey("order_id", "number");
     * // fails:
     * assertThat(catalog.table("line")).hasPrimaryKey("order_id");</code></pre>
     */
    public SELF hasPrimaryKey(String... columns) {
        return hasValue(
                "primary key",
                tuple(List.of(columns)),
                table -> table.primaryKey().map(key -> tuple(key.columns())));
    }

    /**
     * Verifies that the table has no primary key.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …)
     * // CREATE TABLE orders (id bigint, …)
     * // passes:
     * assertThat(catalog.table("orders")).doesNotHavePrimaryKey();
     * // fails:
     * assertThat(catalog.table("product")).doesNotHavePrimaryKey();</code></pre>
     */
    public SELF doesNotHavePrimaryKey() {
        return hasNoValue("primary key", table -> table.primaryKey().map(key -> tuple(key.columns())));
    }

    /**
     * Verifies that the table has a foreign key of exactly these columns, in this order, whatever it references.
     *
     * <pre><code class='java'> // CREATE TABLE orders (customer_id bigint REFERENCES customer)
     * // passes:
     * assertThat(catalog.table("orders")).hasForeignKeyOn("customer_id");
     * // fails:
     * assertThat(catalog.table("orders")).hasForeignKeyOn("product_id");</code></pre>
     */
    public SELF hasForeignKeyOn(String... columns) {
        return hasAmong(
                true,
                "a foreign key on " + tuple(List.of(columns)),
                "foreign key",
                Table::foreignKeys,
                key -> key.columns().equals(List.of(columns)),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has no foreign key of exactly these columns.
     *
     * <pre><code class='java'> // CREATE TABLE orders (…,
     * //     CONSTRAINT orders_product FOREIGN KEY (product_id) REFERENCES product ON DELETE CASCADE)
     * // passes:
     * assertThat(catalog.table("orders")).doesNotHaveForeignKeyOn("id");
     * // fails:
     * assertThat(catalog.table("orders")).doesNotHaveForeignKeyOn("product_id");</code></pre>
     */
    public SELF doesNotHaveForeignKeyOn(String... columns) {
        return hasAmong(
                false,
                "a foreign key on " + tuple(List.of(columns)),
                "foreign key",
                Table::foreignKeys,
                key -> key.columns().equals(List.of(columns)),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has a foreign key of exactly these columns, in this order, that references a table.
     *
     * <pre><code class='java'> // CREATE TABLE orders (customer_id bigint REFERENCES customer)
     * // passes:
     * assertThat(catalog.table("orders")).hasForeignKeyTo("customer", "customer_id");
     * // fails:
     * assertThat(catalog.table("orders")).hasForeignKeyTo("product", "customer_id");</code></pre>
     *
     * @param referencedTable {@code customer} or {@code shop.customer}
     * @param columns this table's columns
     */
    public SELF hasForeignKeyTo(String referencedTable, String... columns) {
        return hasAmong(
                true,
                "a foreign key on " + tuple(List.of(columns)) + " that references " + referencedTable,
                "foreign key",
                Table::foreignKeys,
                key -> Names.same(key.referencedTable().toString(), referencedTable)
                        && key.columns().equals(List.of(columns)),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has a unique constraint of exactly these columns, in this order, whatever its name.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).hasUniqueConstraintOn("sku");
     * // fails:
     * assertThat(catalog.table("product")).hasUniqueConstraintOn("name");
     * assertThat(catalog.table("orders")).hasUniqueConstraintOn("id");</code></pre>
     */
    public SELF hasUniqueConstraintOn(String... columns) {
        return hasAmong(
                true,
                "a unique constraint on " + tuple(List.of(columns)),
                "unique constraint",
                Table::uniqueConstraints,
                key -> key.columns().equals(List.of(columns)),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has no unique constraint of exactly these columns.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).doesNotHaveUniqueConstraintOn("name");
     * // fails:
     * assertThat(catalog.table("product")).doesNotHaveUniqueConstraintOn("sku");</code></pre>
     */
    public SELF doesNotHaveUniqueConstraintOn(String... columns) {
        return hasAmong(
                false,
                "a unique constraint on " + tuple(List.of(columns)),
                "unique constraint",
                Table::uniqueConstraints,
                key -> key.columns().equals(List.of(columns)),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has an exclusion constraint of exactly these columns, in this order, whatever its name.
     *
     * <pre><code class='java'> // CREATE TABLE booking (room int, during tsrange,
     * //     EXCLUDE USING gist (during WITH &amp;&amp;))
     * // passes:
     * assertThat(catalog.table("booking")).hasExclusionConstraintOn("during");
     * // fails:
     * assertThat(catalog.table("booking")).hasExclusionConstraintOn("room");</code></pre>
     */
    public SELF hasExclusionConstraintOn(String... columns) {
        return hasAmong(
                true,
                "an exclusion constraint on " + tuple(List.of(columns)),
                "exclusion constraint",
                Table::exclusionConstraints,
                key -> key.columns().equals(List.of(columns)),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has no exclusion constraint of exactly these columns.
     *
     * <pre><code class='java'> // CREATE TABLE booking (room int, during tsrange,
     * //     EXCLUDE USING gist (during WITH &amp;&amp;))
     * // passes:
     * assertThat(catalog.table("booking")).doesNotHaveExclusionConstraintOn("room");
     * // fails:
     * assertThat(catalog.table("booking")).doesNotHaveExclusionConstraintOn("during");</code></pre>
     */
    public SELF doesNotHaveExclusionConstraintOn(String... columns) {
        return hasAmong(
                false,
                "an exclusion constraint on " + tuple(List.of(columns)),
                "exclusion constraint",
                Table::exclusionConstraints,
                key -> key.columns().equals(List.of(columns)),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has a check constraint with this condition, whatever its name.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).hasCheck("price &gt;= (0)::numeric");
     * // fails:
     * assertThat(catalog.table("product")).hasCheck("price &gt; (0)::numeric");</code></pre>
     *
     * @param expression as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasCheck(String expression) {
        return hasAmong(
                true,
                "a check " + expression,
                "check",
                Table::checkConstraints,
                check -> Expressions.same(check.expression(), expression),
                AbstractConstrainedTableAssert::shown);
    }

    /**
     * Verifies that the table has no check constraint with this condition.
     *
     * <pre><code class='java'> // CREATE TABLE product (…, CONSTRAINT product_sku UNIQUE (sku),
     * //     CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product")).doesNotHaveCheck("price &gt; (0)::numeric");
     * // fails:
     * assertThat(catalog.table("product")).doesNotHaveCheck("price &gt;= (0)::numeric");</code></pre>
     *
     * @param expression as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF doesNotHaveCheck(String expression) {
        return hasAmong(
                false,
                "a check " + expression,
                "check",
                Table::checkConstraints,
                check -> Expressions.same(check.expression(), expression),
                AbstractConstrainedTableAssert::shown);
    }

    private static String shown(Constraint constraint) {
        return constraint.name() + ": " + constraint.definition();
    }
}
