package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the schema of a database.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCatalogAssert<SELF extends AbstractCatalogAssert<SELF>>
        extends AbstractCatalogHealthAssert<SELF> {

    protected AbstractCatalogAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that there is a schema of this name.
     *
     * <pre><code class='java'> // CREATE SCHEMA audit AUTHORIZATION app
     * // passes:
     * assertThat(catalog).hasSchema("audit");
     * // fails:
     * assertThat(catalog).hasSchema("adit");</code></pre>
     */
    public SELF hasSchema(String name) {
        return has("schema", name, catalog -> catalog.schema(name));
    }

    /**
     * Verifies that there is no schema of this name.
     *
     * <pre><code class='java'> // CREATE SCHEMA audit AUTHORIZATION app
     * // passes:
     * assertThat(catalog).doesNotHaveSchema("shop");
     * // fails:
     * assertThat(catalog).doesNotHaveSchema("audit");</code></pre>
     */
    public SELF doesNotHaveSchema(String name) {
        return doesNotHave("schema", name, catalog -> catalog.findSchema(name));
    }

    /**
     * Verifies that there is a schema of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE SCHEMA audit AUTHORIZATION app
     * // passes:
     * assertThat(catalog).schema("audit").hasOwner("app");
     * // fails:
     * assertThat(catalog).schema("adit");</code></pre>
     */
    public SchemaAssert schema(String name) {
        return navigate(Noun.SCHEMA, name, catalog -> catalog.schema(name));
    }

    /**
     * Verifies that there is an extension of this name.
     *
     * <pre><code class='java'> // CREATE EXTENSION hstore SCHEMA audit VERSION '1.8'
     * // passes:
     * assertThat(catalog).hasExtension("hstore");
     * // fails:
     * assertThat(catalog).hasExtension("hstor");</code></pre>
     */
    public SELF hasExtension(String name) {
        return has("extension", name, catalog -> catalog.extension(name));
    }

    /**
     * Verifies that there is no extension of this name.
     *
     * <pre><code class='java'> // CREATE EXTENSION hstore SCHEMA audit VERSION '1.8'
     * // passes:
     * assertThat(catalog).doesNotHaveExtension("postgis");
     * // fails:
     * assertThat(catalog).doesNotHaveExtension("hstore");</code></pre>
     */
    public SELF doesNotHaveExtension(String name) {
        return doesNotHave("extension", name, catalog -> catalog.findExtension(name));
    }

    /**
     * Verifies that there is an extension of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE EXTENSION hstore SCHEMA audit VERSION '1.8'
     * // passes:
     * assertThat(catalog).extension("hstore").hasVersion("1.8");
     * // fails:
     * assertThat(catalog).extension("hstor");</code></pre>
     */
    public ExtensionAssert extension(String name) {
        return navigate(Noun.EXTENSION, name, catalog -> catalog.extension(name));
    }

    /**
     * Verifies that there is a role of this name.
     *
     * <pre><code class='java'> // CREATE ROLE app LOGIN
     * // passes:
     * assertThat(catalog).hasRole("app");
     * // fails:
     * assertThat(catalog).hasRole("application");</code></pre>
     */
    public SELF hasRole(String name) {
        return has("role", name, catalog -> catalog.role(name));
    }

    /**
     * Verifies that there is no role of this name.
     *
     * <pre><code class='java'> // CREATE ROLE app LOGIN
     * // passes:
     * assertThat(catalog).doesNotHaveRole("shop");
     * // fails:
     * assertThat(catalog).doesNotHaveRole("app");</code></pre>
     */
    public SELF doesNotHaveRole(String name) {
        return doesNotHave("role", name, catalog -> catalog.findRole(name));
    }

    /**
     * Verifies that there is a role of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE ROLE app LOGIN
     * // passes:
     * assertThat(catalog).role("app").canLogin();
     * // fails:
     * assertThat(catalog).role("application");</code></pre>
     */
    public RoleAssert role(String name) {
        return navigate(Noun.ROLE, name, catalog -> catalog.role(name));
    }

    /**
     * Verifies that there is an object of whatever kind.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int
     * // passes:
     * assertThat(catalog).hasObject(ObjectKind.DOMAIN, "rating");
     * // fails:
     * assertThat(catalog).hasObject(ObjectKind.RANGE_TYPE, "rating");</code></pre>
     *
     * @param name the name; of a function, with or without the types of its arguments
     */
    public SELF hasObject(ObjectKind kind, String name) {
        return has(kind.toString(), name, catalog -> catalog.object(kind, name));
    }

    /**
     * Verifies that there is no such object of a kind.
     *
     * <pre><code class='java'> // CREATE DOMAIN rating AS int
     * // passes:
     * assertThat(catalog).doesNotHaveObject(ObjectKind.RANGE_TYPE, "rating");
     * // fails:
     * assertThat(catalog).doesNotHaveObject(ObjectKind.DOMAIN, "rating");</code></pre>
     *
     * @param name the name; of a function, with or without the types of its arguments
     */
    public SELF doesNotHaveObject(ObjectKind kind, String name) {
        return doesNotHave(kind.toString(), name, catalog -> catalog.findObject(kind, name));
    }

    /**
     * Verifies that there are these objects of a kind and no others, in whatever order.
     *
     * <pre><code class='java'> // CREATE VIEW cheap AS SELECT …; CREATE VIEW names AS SELECT …
     * // passes:
     * assertThat(catalog).hasOnlyObjects(ObjectKind.VIEW, "public.names", "public.cheap");
     * // fails:
     * assertThat(catalog).hasOnlyObjects(ObjectKind.VIEW, "public.names", "public.dear");</code></pre>
     *
     * @param names in full, as messages have them: {@code public.cheap}, {@code public.twice(integer)}, {@code hstore}
     */
    public SELF hasOnlyObjects(ObjectKind kind, String... names) {
        return hasOnly(
                kind.toString(),
                catalog -> catalog.objects(kind).stream()
                        .map(object -> object.id().qualifiedName())
                        .toList(),
                names);
    }
}
