package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.EnumType;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an enumerated type.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractEnumAssert<SELF extends AbstractEnumAssert<SELF>>
        extends AbstractOwnedAssert<SELF, EnumType> {

    protected AbstractEnumAssert(@Nullable EnumType actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the labels: these and no others, in this order.
     *
     * <pre><code class='java'> // CREATE TYPE status AS ENUM ('new', 'paid', 'sent')
     * // passes:
     * assertThat(catalog.enumType("status")).hasLabels("new", "paid", "sent");
     * // fails:
     * assertThat(catalog.enumType("status")).hasLabels("new", "sent", "paid");</code></pre>
     */
    public SELF hasLabels(String... labels) {
        return hasTuple("labels", EnumType::labels, labels);
    }

    /**
     * Verifies that there is this label among others.
     *
     * <pre><code class='java'> // CREATE TYPE status AS ENUM ('new', 'paid', 'sent')
     * // passes:
     * assertThat(catalog.enumType("status")).hasLabel("paid");
     * // fails:
     * assertThat(catalog.enumType("status")).hasLabel("payed");</code></pre>
     */
    public SELF hasLabel(String label) {
        return hasAmong(true, "label " + label, "label", EnumType::labels, label::equals, found -> found);
    }

    /**
     * Verifies that there is no such label.
     *
     * <pre><code class='java'> // CREATE TYPE status AS ENUM ('new', 'paid', 'sent')
     * // passes:
     * assertThat(catalog.enumType("status")).doesNotHaveLabel("lost");
     * // fails:
     * assertThat(catalog.enumType("status")).doesNotHaveLabel("sent");</code></pre>
     */
    public SELF doesNotHaveLabel(String label) {
        return hasAmong(false, "label " + label, "label", EnumType::labels, label::equals, found -> found);
    }
}
