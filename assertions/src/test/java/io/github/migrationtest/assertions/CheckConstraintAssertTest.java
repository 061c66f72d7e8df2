package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class CheckConstraintAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasExpression() {
        assertThat(catalog.table("product").checkConstraint("product_price")).hasExpression("price >= (0)::numeric");

        assertFails(
                () -> assertThat(catalog.table("product").checkConstraint("product_price"))
                        .hasExpression("price > (0)::numeric"),
                """
                Expecting constraint product_price on public.product to have expression price > (0)::numeric
                but its expression is (price >= (0)::numeric)
                """);
    }
}
