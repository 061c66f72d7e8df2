package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Extension;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an installed extension.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractExtensionAssert<SELF extends AbstractExtensionAssert<SELF>>
        extends AbstractCatalogObjectAssert<SELF, Extension> {

    protected AbstractExtensionAssert(@Nullable Extension actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the installed version.
     *
     * <pre><code class='java'> // CREATE EXTENSION hstore SCHEMA audit VERSION '1.8'
     * // passes:
     * assertThat(catalog.extension("hstore")).hasVersion("1.8");
     * // fails:
     * assertThat(catalog.extension("hstore")).hasVersion("1.7");</code></pre>
     */
    public SELF hasVersion(String version) {
        return hasValue("version", version, extension -> Optional.of(extension.version()));
    }

    /**
     * Verifies the schema of what belongs to the extension.
     *
     * <pre><code class='java'> // CREATE EXTENSION hstore SCHEMA audit VERSION '1.8'
     * // passes:
     * assertThat(catalog.extension("hstore")).isInSchema("audit");
     * // fails:
     * assertThat(catalog.extension("hstore")).isInSchema("public");</code></pre>
     */
    public SELF isInSchema(String schema) {
        return hasValue("schema", schema, extension -> Optional.of(extension.schema()), Names::same);
    }
}
