package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the functions and types of a database.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCatalogTypesAssert<SELF extends AbstractCatalogTypesAssert<SELF>>
        extends AbstractCatalogRelationsAssert<SELF> {

    protected AbstractCatalogTypesAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that there is a function of this name.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE AS 'select n * 2'
     * // passes:
     * assertThat(catalog).hasFunction("twice");
     * // fails:
     * assertThat(catalog).hasFunction("twize");</code></pre>
     */
    public SELF hasFunction(String name) {
        return has("function", name, catalog -> catalog.function(name));
    }

    /**
     * Verifies that there is no function of this name.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE AS 'select n * 2'
     * // passes:
     * assertThat(catalog).doesNotHaveFunction("thrice");
     * // fails:
     * assertThat(catalog).doesNotHaveFunction("twice");</code></pre>
     */
    public SELF doesNotHaveFunction(String name) {
        return doesNotHave("function", name, catalog -> catalog.findFunction(name));
    }

    /**
     * Verifies that there is a function of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE AS 'select n * 2'
     * // passes:
     * assertThat(catalog).function("twice").isImmutable();
     * // fails:
     * assertThat(catalog).function("twize");</code></pre>
     */
    public FunctionAssert function(String name) {
        return navigate(Noun.FUNCTION, name, catalog -> catalog.function(name));
    }

    /**
     * Verifies that there is an enum of this name.
     *
     * <pre><code class='java'> // CREATE TYPE status AS ENUM ('new', 'paid', 'sent')
     * // passes:
     * assertThat(catalog).hasEnum("status");
     * // fails:
     * assertThat(catalog).hasEnum("state");</code></pre>
     */
    public SELF hasEnum(String name) {
        return has("enum", name, catalog -> catalog.enumType(name));
    }

    /**
     * Verifies that there is no enum of this name.
     *
     * <pre><code class='java'> // CREATE TYPE status AS ENUM ('new', 'paid', 'sent')
     * // passes:
     * assertThat(catalog).doesNotHaveEnum("mood");
     * // fails:
     * assertThat(catalog).doesNotHaveEnum("status");</code></pre>
     */
    public SELF doesNotHaveEnum(String name) {
        return doesNotHave("enum", name, catalog -> catalog.findEnumType(name));
    }

    /**
     * Verifies that there is an enum of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TYPE status AS ENUM ('new', 'paid', 'sent')
     * // passes:
     * assertThat(catalog).enumType("status").hasLabel("paid");
     * // fails:
     * assertThat(catalog).enumType("state");</code></pre>
     */
    public EnumAssert enumType(String name) {
        return navigate(Noun.ENUM, name, catalog -> catalog.enumType(name));
    }

    /**
     * Verifies that there is a domain of this name.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL
     * // passes:
     * assertThat(catalog).hasDomain("rating");
     * // fails:
     * assertThat(catalog).hasDomain("ratings");</code></pre>
     */
    public SELF hasDomain(String name) {
        return has("domain", name, catalog -> catalog.domain(name));
    }

    /**
     * Verifies that there is no domain of this name.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL
     * // passes:
     * assertThat(catalog).doesNotHaveDomain("email");
     * // fails:
     * assertThat(catalog).doesNotHaveDomain("rating");</code></pre>
     */
    public SELF doesNotHaveDomain(String name) {
        return doesNotHave("domain", name, catalog -> catalog.findDomain(name));
    }

    /**
     * Verifies that there is a domain of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int NOT NULL
     * // passes:
     * assertThat(catalog).domain("rating").rejectsNull();
     * // fails:
     * assertThat(catalog).domain("ratings");</code></pre>
     */
    public DomainAssert domain(String name) {
        return navigate(Noun.DOMAIN, name, catalog -> catalog.domain(name));
    }

    /**
     * Verifies that there is a composite type of this name.
     *
     * <pre><code class='java'> // CREATE TYPE address AS (street text, zip varchar(10))
     * // passes:
     * assertThat(catalog).hasCompositeType("address");
     * // fails:
     * assertThat(catalog).hasCompositeType("adress");</code></pre>
     */
    public SELF hasCompositeType(String name) {
        return has("composite type", name, catalog -> catalog.compositeType(name));
    }

    /**
     * Verifies that there is no composite type of this name.
     *
     * <pre><code class='java'> // CREATE TYPE address AS (street text, zip varchar(10))
     * // passes:
     * assertThat(catalog).doesNotHaveCompositeType("money");
     * // fails:
     * assertThat(catalog).doesNotHaveCompositeType("address");</code></pre>
     */
    public SELF doesNotHaveCompositeType(String name) {
        return doesNotHave("composite type", name, catalog -> catalog.findCompositeType(name));
    }

    /**
     * Verifies that there is a composite type of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TYPE address AS (street text, zip varchar(10))
     * // passes:
     * assertThat(catalog).compositeType("address").hasAttributes("street", "zip");
     * // fails:
     * assertThat(catalog).compositeType("adress");</code></pre>
     */
    public CompositeTypeAssert compositeType(String name) {
        return navigate(Noun.COMPOSITE_TYPE, name, catalog -> catalog.compositeType(name));
    }
}
