package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.CatalogObject;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an object that has an owner.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the object's type
 */
public abstract class AbstractOwnedAssert<SELF extends AbstractOwnedAssert<SELF, ACTUAL>, ACTUAL extends CatalogObject>
        extends AbstractGrantableAssert<SELF, ACTUAL> {

    protected AbstractOwnedAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the object's owner.
     *
     * <pre><code class='java'> // CREATE SCHEMA audit AUTHORIZATION app
     * // passes:
     * assertThat(catalog.schema("audit")).hasOwner("app");
     * // fails:
     * assertThat(catalog.schema("audit")).hasOwner("postgres");</code></pre>
     */
    public SELF hasOwner(String role) {
        return hasValue("owner", role, CatalogObject::owner);
    }
}
