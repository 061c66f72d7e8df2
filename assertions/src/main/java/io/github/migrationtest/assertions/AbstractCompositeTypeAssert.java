package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a composite type.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCompositeTypeAssert<SELF extends AbstractCompositeTypeAssert<SELF>>
        extends AbstractOwnedAssert<SELF, CompositeType> {

    protected AbstractCompositeTypeAssert(@Nullable CompositeType actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that there is an attribute of this name and type.
     *
     * <pre><code class='java'> // CREATE TYPE address AS (street text, zip varchar(10))
     * // passes:
     * assertThat(catalog.compositeType("address")).hasAttribute("zip", "varchar(10)");
     * // fails:
     * assertThat(catalog.compositeType("address")).hasAttribute("zip", "text");</code></pre>
     *
     * @param type as PostgreSQL writes it, or by an alias as in {@code CREATE TABLE}
     */
    public SELF hasAttribute(String name, String type) {
        return hasAmong(
                true,
                "attribute " + name + " " + type,
                "attribute",
                CompositeType::attributes,
                attribute -> attribute.name().equals(name) && TypeNames.same(attribute.type(), type),
                CompositeType.Attribute::toString);
    }

    /**
     * Verifies that there is no attribute of this name.
     *
     * <pre><code class='java'> // CREATE TYPE address AS (street text, zip varchar(10))
     * // passes:
     * assertThat(catalog.compositeType("address")).doesNotHaveAttribute("city");
     * // fails:
     * assertThat(catalog.compositeType("address")).doesNotHaveAttribute("zip");</code></pre>
     */
    public SELF doesNotHaveAttribute(String name) {
        return hasAmong(
                false,
                "attribute " + name,
                "attribute",
                CompositeType::attributes,
                attribute -> attribute.name().equals(name),
                CompositeType.Attribute::toString);
    }

    /**
     * Verifies the attributes: these and no others, in this order.
     *
     * <pre><code class='java'> // CREATE TYPE address AS (street text, zip varchar(10))
     * // passes:
     * assertThat(catalog.compositeType("address")).hasAttributes("street", "zip");
     * // fails:
     * assertThat(catalog.compositeType("address")).hasAttributes("zip", "street");</code></pre>
     */
    public SELF hasAttributes(String... names) {
        return hasTuple(
                "attributes",
                type -> type.attributes().stream()
                        .map(CompositeType.Attribute::name)
                        .toList(),
                names);
    }
}
