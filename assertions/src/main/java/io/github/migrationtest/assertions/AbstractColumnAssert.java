package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.MisleadingAssertion.misleading;
import static io.github.migrationtest.assertions.error.ShouldAcceptNull.shouldAcceptNull;
import static io.github.migrationtest.assertions.error.ShouldHaveDefault.shouldHaveDefault;
import static io.github.migrationtest.assertions.error.ShouldHaveNoDefault.shouldHaveNoDefault;
import static io.github.migrationtest.assertions.error.ShouldHaveType.shouldHaveType;
import static io.github.migrationtest.assertions.error.ShouldRejectNull.shouldRejectNull;

import io.github.migrationtest.core.catalog.Column;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a column.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractColumnAssert<SELF extends AbstractColumnAssert<SELF>>
        extends AbstractAssert<SELF, Column> {

    private final @Nullable TableAssert origin;

    protected AbstractColumnAssert(Column actual, Class<?> selfType, @Nullable TableAssert origin) {
        super(actual, selfType);
        this.origin = origin;
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
        notNull();
        if (!TypeNames.same(actual.type(), type)) {
            throw assertionError(shouldHaveType(actual, type));
        }
        return myself;
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
        notNull();
        if (!actual.acceptsNull()) {
            throw assertionError(shouldAcceptNull(actual));
        }
        return myself;
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
        notNull();
        if (actual.acceptsNull()) {
            throw assertionError(shouldRejectNull(actual));
        }
        return myself;
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
        notNull();
        if (actual.defaultValue().isEmpty()) {
            throw assertionError(shouldHaveDefault(actual));
        }
        return myself;
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
        notNull();
        boolean found = actual.defaultValue()
                .filter(value -> value.equals(expression) || value.startsWith(expression + "::"))
                .isPresent();
        if (!found) {
            throw assertionError(shouldHaveDefault(actual, expression));
        }
        return myself;
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
        notNull();
        if (actual.defaultValue().isPresent()) {
            throw assertionError(shouldHaveNoDefault(actual));
        }
        return myself;
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
        return Origin.required(origin, "returnToTable()", "column(…)");
    }

    /**
     * Always fails: it would say that there is a Java object.
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
     * @deprecated in favour of {@link #acceptsNull()}
     */
    @Override
    @Deprecated
    public void isNull() {
        throw assertionError(
                misleading(actual, "isNull()", "only says that there is no object for it", "acceptsNull()"));
    }

    private void notNull() {
        super.isNotNull();
    }
}
