package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.MisleadingAssertion.misleading;

import io.github.migrationtest.core.catalog.DomainType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a domain.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractDomainAssert<SELF extends AbstractDomainAssert<SELF>>
        extends AbstractOwnedAssert<SELF, DomainType> {

    protected AbstractDomainAssert(@Nullable DomainType actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the type under the domain.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 5);
     * // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("rating")).hasType("int");
     * // fails:
     * assertThat(catalog.domain("rating")).hasType("bigint");</code></pre>
     *
     * @param type as PostgreSQL writes it, or by an alias as in {@code CREATE TABLE}
     */
    public SELF hasType(String type) {
        return hasValue("type", type, domain -> Optional.of(domain.type()), TypeNames::same);
    }

    /**
     * Verifies that a value may be null.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 5);
     * // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("note")).acceptsNull();
     * // fails:
     * assertThat(catalog.domain("rating")).acceptsNull();</code></pre>
     */
    public SELF acceptsNull() {
        return is(DomainType::acceptsNull, "accept null", domain -> "it is NOT NULL");
    }

    /**
     * Verifies that the domain is {@code NOT NULL}.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 5);
     * // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("rating")).rejectsNull();
     * // fails:
     * assertThat(catalog.domain("note")).rejectsNull();</code></pre>
     */
    public SELF rejectsNull() {
        return is(domain -> !domain.acceptsNull(), "reject null", domain -> "it is not NOT NULL");
    }

    /**
     * Verifies the default.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 5);
     * // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("rating")).hasDefault("3");
     * // fails:
     * assertThat(catalog.domain("rating")).hasDefault("4");
     * assertThat(catalog.domain("note")).hasDefault("''");</code></pre>
     *
     * @param expression as PostgreSQL writes it
     */
    public SELF hasDefault(String expression) {
        return hasValue("default", expression, DomainType::defaultValue, Expressions::sameDefault);
    }

    /**
     * Verifies that there is no default.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 5);
     * // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("note")).hasNoDefault();
     * // fails:
     * assertThat(catalog.domain("rating")).hasNoDefault();</code></pre>
     */
    public SELF hasNoDefault() {
        return hasNoValue("default", DomainType::defaultValue);
    }

    /**
     * Verifies that the domain has a check with this condition.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 5);
     * // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("rating")).hasCheck("(VALUE &gt;= 1) AND (VALUE &lt;= 5)");
     * // fails:
     * assertThat(catalog.domain("rating")).hasCheck("VALUE &gt; 1");
     * assertThat(catalog.domain("note")).hasCheck("VALUE &gt; 1");</code></pre>
     *
     * @param expression as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasCheck(String expression) {
        return hasAmong(
                true,
                "a check " + expression,
                "check",
                DomainType::checkExpressions,
                found -> Expressions.same(found, expression),
                found -> found);
    }

    /**
     * Verifies that the domain has no check with this condition.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 5);
     * // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("rating")).doesNotHaveCheck("VALUE &gt; 1");
     * // fails:
     * assertThat(catalog.domain("rating")).doesNotHaveCheck("(VALUE &gt;= 1) AND (VALUE &lt;= 5)");</code></pre>
     *
     * @param expression as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF doesNotHaveCheck(String expression) {
        return hasAmong(
                false,
                "a check " + expression,
                "check",
                DomainType::checkExpressions,
                found -> Expressions.same(found, expression),
                found -> found);
    }

    /**
     * Always fails: it would say that there is a Java object for it.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL
     * // passes:
     * assertThat(catalog.domain("rating")).rejectsNull();
     * // fails:
     * assertThat(catalog.domain("rating")).isNotNull();</code></pre>
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
     * Always fails: it would say that there is no Java object for it.
     *
     * <pre><code class='java'> // CREATE DOMAIN note AS text
     * // passes:
     * assertThat(catalog.domain("note")).acceptsNull();
     * // fails:
     * assertThat(catalog.domain("note")).isNull();</code></pre>
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
