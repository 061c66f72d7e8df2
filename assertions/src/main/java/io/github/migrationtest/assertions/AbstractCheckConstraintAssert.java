package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.CheckConstraint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a {@code CHECK} constraint.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCheckConstraintAssert<SELF extends AbstractCheckConstraintAssert<SELF>>
        extends AbstractConstraintAssert<SELF, CheckConstraint> {

    protected AbstractCheckConstraintAssert(@Nullable CheckConstraint actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the condition.
     *
     * <pre><code class='java'> // CREATE TABLE product (price numeric, CONSTRAINT product_price CHECK (price &gt;= 0))
     * // passes:
     * assertThat(catalog.table("product").checkConstraint("product_price")).hasExpression("price &gt;= (0)::numeric");
     * // fails:
     * assertThat(catalog.table("product").checkConstraint("product_price")).hasExpression("price &gt; (0)::numeric");</code></pre>
     *
     * @param expression as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasExpression(String expression) {
        return hasValue("expression", expression, check -> Optional.of(check.expression()), Expressions::same);
    }
}
