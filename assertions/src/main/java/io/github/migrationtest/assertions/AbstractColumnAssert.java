package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.MisleadingAssertion.misleading;
import static io.github.migrationtest.assertions.error.ShouldHaveValue.shouldHaveSome;

import io.github.migrationtest.core.catalog.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a column.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractColumnAssert<SELF extends AbstractColumnAssert<SELF>>
        extends AbstractComputedColumnAssert<SELF> {

    protected AbstractColumnAssert(@Nullable Column actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the column's type.
     *
     * <pre><code class='java'> // CREATE TABLE customer (name varchar(40))
     * // passes:
     * assertThat(catalog.table("customer").column("name")).hasType("character varying(40)");
     * assertThat(catalog.table("customer").column("name")).hasType("varchar(40)");
     * // fails:
     * assertThat(catalog.table("customer").column("name")).hasType("text");</code></pre>
     *
     * @param type as PostgreSQL writes it, or by an alias as in {@code CREATE TABLE}; a type in {@code public} without
     *     its schema
     */
    public SELF hasType(String type) {
        return hasValue("type", type, column -> Optional.of(column.type()), TypeNames::same);
    }

    /**
     * Verifies that the column may be null.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint NOT NULL, name text)
     * // passes:
     * assertThat(catalog.table("customer").column("name")).acceptsNull();
     * // fails:
     * assertThat(catalog.table("customer").column("id")).acceptsNull();</code></pre>
     */
    public SELF acceptsNull() {
        return is(Column::acceptsNull, "accept null", column -> "it is NOT NULL");
    }

    /**
     * Verifies that the column is {@code NOT NULL}.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint NOT NULL, name text)
     * // passes:
     * assertThat(catalog.table("customer").column("id")).rejectsNull();
     * // fails:
     * assertThat(catalog.table("customer").column("name")).rejectsNull();</code></pre>
     */
    public SELF rejectsNull() {
        return is(column -> !column.acceptsNull(), "reject null", column -> "it is not NOT NULL");
    }

    /**
     * Verifies that the column has a default, whatever it is.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint, points int DEFAULT 0)
     * // passes:
     * assertThat(catalog.table("customer").column("points")).hasDefault();
     * // fails:
     * assertThat(catalog.table("customer").column("id")).hasDefault();</code></pre>
     */
    public SELF hasDefault() {
        return verify(column -> column.defaultValue().isPresent(), column -> shouldHaveSome(column, "default"));
    }

    /**
     * Verifies the column's default.
     *
     * <pre><code class='java'> // CREATE TABLE customer (name text DEFAULT 'nobody')
     * // passes:
     * assertThat(catalog.table("customer").column("name")).hasDefault("'nobody'::text");
     * assertThat(catalog.table("customer").column("name")).hasDefault("'nobody'");
     * // fails:
     * assertThat(catalog.table("customer").column("name")).hasDefault("'somebody'");</code></pre>
     *
     * @param expression as PostgreSQL writes it, with or without the cast to the column's type that it adds
     */
    public SELF hasDefault(String expression) {
        return hasValue("default", expression, Column::defaultValue, Expressions::sameDefault);
    }

    /**
     * Verifies that the column has no default.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint, points int DEFAULT 0)
     * // passes:
     * assertThat(catalog.table("customer").column("id")).hasNoDefault();
     * // fails:
     * assertThat(catalog.table("customer").column("points")).hasNoDefault();</code></pre>
     */
    public SELF hasNoDefault() {
        return hasNoValue("default", Column::defaultValue);
    }

    /**
     * Verifies the column's collation, where it is not its type's own.
     *
     * <pre><code class='java'> // CREATE TABLE product (name text COLLATE "C", sku text)
     * // passes:
     * assertThat(catalog.table("product").column("name")).hasCollation("C");
     * // fails:
     * assertThat(catalog.table("product").column("name")).hasCollation("POSIX");
     * assertThat(catalog.table("product").column("sku")).hasCollation("C");</code></pre>
     */
    public SELF hasCollation(String collation) {
        return hasValue("collation", collation, Column::collation, Names::same);
    }

    /**
     * Verifies that the column's collation is its type's own.
     *
     * <pre><code class='java'> // CREATE TABLE product (name text COLLATE "C", sku text)
     * // passes:
     * assertThat(catalog.table("product").column("sku")).hasDefaultCollation();
     * // fails:
     * assertThat(catalog.table("product").column("name")).hasDefaultCollation();</code></pre>
     */
    public SELF hasDefaultCollation() {
        return is(
                column -> column.collation().isEmpty(),
                "have its type's collation",
                column -> "its collation is " + column.collation().orElse(""));
    }

    /**
     * Goes back to the table that {@code column(…)} led from.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint NOT NULL, email text)
     * // passes:
     * assertThat(table).column("id").rejectsNull().returnToTable().hasColumn("email");
     * // fails, because there is no such column:
     * assertThat(table).column("id").rejectsNull().returnToTable().hasColumn("name");</code></pre>
     *
     * @throws IllegalStateException if the assertion began at the column itself
     */
    public TableAssert returnToTable() {
        return returnTo(Noun.TABLE, "returnToTable()", "column(…)");
    }

    /**
     * Goes back to the view that {@code column(…)} led from.
     *
     * <pre><code class='java'> // CREATE VIEW cheap AS SELECT name, price FROM product …
     * // passes:
     * assertThat(catalog).view("cheap").column("name").hasType("text").returnToView().hasColumn("price");
     * // fails, because there is no way back:
     * assertThat(catalog.view("cheap").column("name")).returnToView();</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a view
     */
    public ViewAssert returnToView() {
        return returnTo(Noun.VIEW, "returnToView()", "a view's column(…)");
    }

    /**
     * Always fails: it would say that there is a Java object.
     *
     * <pre><code class='java'> // CREATE TABLE product (name text NOT NULL)
     * // passes:
     * assertThat(catalog.table("product").column("name")).rejectsNull();
     * // fails:
     * assertThat(catalog.table("product").column("name")).isNotNull();</code></pre>
     *
     * @deprecated in favour of {@link #rejectsNull()}
     */
    @Override
    @Deprecated
    public SELF isNotNull() {
        throw assertionError(
                misleading(actual, "isNotNull()", "only says that there is an object for it", "rejectsNull()"));
    }

    /**
     * Always fails: it would say that there is no Java object.
     *
     * <pre><code class='java'> // CREATE TABLE product (name text)
     * // passes:
     * assertThat(catalog.table("product").column("name")).acceptsNull();
     * // fails:
     * assertThat(catalog.table("product").column("name")).isNull();</code></pre>
     *
     * @deprecated in favour of {@link #acceptsNull()}
     */
    @Override
    @Deprecated
    public void isNull() {
        throw assertionError(
                misleading(actual, "isNull()", "only says that there is no object for it", "acceptsNull()"));
    }
}
