package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class ConstraintAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void isPrimaryKey() {
        assertThat(catalog.table("product").constraint("product_pkey")).isPrimaryKey();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .isPrimaryKey(),
                """
                Expecting constraint product_sku on public.product to be a primary key
                but it is UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void isForeignKey() {
        assertThat(catalog.table("orders").constraint("orders_product")).isForeignKey();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .isForeignKey(),
                """
                Expecting constraint product_sku on public.product to be a foreign key
                but it is UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void isUniqueConstraint() {
        assertThat(catalog.table("product").constraint("product_sku")).isUniqueConstraint();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_pkey"))
                        .isUniqueConstraint(),
                """
                Expecting constraint product_pkey on public.product to be a unique constraint
                but it is PRIMARY KEY (id)
                """);
    }

    @Test
    void isCheckConstraint() {
        assertThat(catalog.table("product").constraint("product_price")).isCheckConstraint();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .isCheckConstraint(),
                """
                Expecting constraint product_sku on public.product to be a check constraint
                but it is UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void isExclusionConstraint() {
        assertThat(catalog.table("booking").constraint("booking_overlap")).isExclusionConstraint();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .isExclusionConstraint(),
                """
                Expecting constraint product_sku on public.product to be an exclusion constraint
                but it is UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void hasColumns() {
        assertThat(catalog.table("product").constraint("product_sku")).hasColumns("sku");

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .hasColumns("sku", "name"),
                """
                Expecting constraint product_sku on public.product to have columns (sku, name)
                but its columns are (sku)
                """);
    }

    @Test
    void hasDefinition() {
        assertThat(catalog.table("product").constraint("product_sku")).hasDefinition("UNIQUE NULLS NOT DISTINCT (sku)");

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .hasDefinition("UNIQUE (sku)"),
                """
                Expecting constraint product_sku on public.product to have definition UNIQUE (sku)
                but its definition is UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void isDeferrable() {
        assertThat(catalog.table("orders").constraint("orders_product")).isDeferrable();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .isDeferrable(),
                """
                Expecting constraint product_sku on public.product to be deferrable
                but it is UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void isNotDeferrable() {
        assertThat(catalog.table("product").constraint("product_sku")).isNotDeferrable();

        assertFails(
                () -> assertThat(catalog.table("orders").constraint("orders_product"))
                        .isNotDeferrable(),
                """
                Expecting constraint orders_product on public.orders not to be deferrable
                but it is FOREIGN KEY (product_id) REFERENCES public.product(id) MATCH FULL ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                """);
    }

    @Test
    void isInitiallyDeferred() {
        assertThat(catalog.table("orders").constraint("orders_product")).isInitiallyDeferred();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .isInitiallyDeferred(),
                """
                Expecting constraint product_sku on public.product to be initially deferred
                but it is UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void isInitiallyImmediate() {
        assertThat(catalog.table("product").constraint("product_sku")).isInitiallyImmediate();

        assertFails(
                () -> assertThat(catalog.table("orders").constraint("orders_product"))
                        .isInitiallyImmediate(),
                """
                Expecting constraint orders_product on public.orders to be initially immediate
                but it is FOREIGN KEY (product_id) REFERENCES public.product(id) MATCH FULL ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                """);
    }

    @Test
    void isValidated() {
        assertThat(catalog.table("product").constraint("product_price")).isValidated();

        assertFails(
                () -> assertThat(catalog.table("orders").constraint("orders_later"))
                        .isValidated(),
                """
                Expecting constraint orders_later on public.orders to be validated
                but it is CHECK ((id > 0)) NOT VALID
                """);
    }

    @Test
    void isNotValidated() {
        assertThat(catalog.table("orders").constraint("orders_later")).isNotValidated();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_price"))
                        .isNotValidated(),
                """
                Expecting constraint product_price on public.product not to be validated
                but it is CHECK ((price >= (0)::numeric))
                """);
    }

    @Test
    void isEnforced() {
        assertThat(catalog.table("product").constraint("product_price")).isEnforced();

        assertFails(
                () -> assertThat(catalog.table("orders").constraint("orders_loose"))
                        .isEnforced(),
                """
                Expecting constraint orders_loose on public.orders to be enforced
                but it is CHECK ((id < 9)) NOT ENFORCED
                """);
    }

    @Test
    void isNotEnforced() {
        assertThat(catalog.table("orders").constraint("orders_loose")).isNotEnforced();

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_price"))
                        .isNotEnforced(),
                """
                Expecting constraint product_price on public.product not to be enforced
                but it is CHECK ((price >= (0)::numeric))
                """);
    }

    @Test
    void returnToTable() {
        assertThat(catalog)
                .table("product")
                .constraint("product_sku")
                .isValidated()
                .returnToTable()
                .hasColumn("id");

        assertFails(
                () -> assertThat(catalog.table("product").constraint("product_sku"))
                        .returnToTable(),
                """
                returnToTable() goes back where constraint(…) led from; this assertion began at its object itself.
                """);
    }
}
