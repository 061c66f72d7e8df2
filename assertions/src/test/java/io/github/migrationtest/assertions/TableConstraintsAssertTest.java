package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TableConstraintsAssertTest {

    private final Catalog catalog = StoreCatalog.store();
    private final Table orders = ShopCatalog.shop().table("orders");

    @Test
    void hasConstraint() {
        assertThat(catalog.table("product")).hasConstraint("product_sku");

        assertFails(() -> assertThat(catalog.table("product")).hasConstraint("product_skus"), """
                Expecting table public.product to have constraint product_skus
                but there is no constraint product_skus in table public.product; there are product_sku, product_pkey
                """);
    }

    @Test
    void doesNotHaveConstraint() {
        assertThat(catalog.table("orders")).doesNotHaveConstraint("product_sku");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveConstraint("product_sku"), """
                Expecting table public.product to have no constraint product_sku
                but there is constraint product_sku on public.product: UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void hasOnlyConstraints() {
        assertThat(catalog.table("product")).hasOnlyConstraints("product_pkey", "product_sku", "product_price");

        assertFails(() -> assertThat(catalog.table("product")).hasOnlyConstraints("product_pkey"), """
                Expecting table public.product to have only the constraints (product_pkey)
                but these are unexpected: product_price, product_sku
                """);
    }

    @Test
    void constraint() {
        assertThat(catalog.table("product")).constraint("product_sku").isUniqueConstraint();

        assertFails(() -> assertThat(catalog.table("product")).constraint("product_sky"), """
                Expecting table public.product to have constraint product_sky
                but there is no constraint product_sky in table public.product; there are product_sku, product_pkey
                """);
    }

    @Test
    void hasUniqueConstraintOn() {
        assertThat(catalog.table("product")).hasUniqueConstraintOn("sku");

        assertFails(() -> assertThat(catalog.table("product")).hasUniqueConstraintOn("name"), """
                Expecting table public.product to have a unique constraint on (name)
                but its unique constraints are:
                  product_sku: UNIQUE NULLS NOT DISTINCT (sku)
                """);
        assertFails(() -> assertThat(catalog.table("orders")).hasUniqueConstraintOn("id"), """
                Expecting table public.orders to have a unique constraint on (id)
                but it has no unique constraint
                """);
    }

    @Test
    void doesNotHaveUniqueConstraintOn() {
        assertThat(catalog.table("product")).doesNotHaveUniqueConstraintOn("name");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveUniqueConstraintOn("sku"), """
                Expecting table public.product to have no unique constraint on (sku)
                but its unique constraints are:
                  product_sku: UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void hasExclusionConstraintOn() {
        assertThat(catalog.table("booking")).hasExclusionConstraintOn("during");

        assertFails(() -> assertThat(catalog.table("booking")).hasExclusionConstraintOn("room"), """
                Expecting table public.booking to have an exclusion constraint on (room)
                but its exclusion constraints are:
                  booking_overlap: EXCLUDE USING gist (during WITH &&)
                """);
    }

    @Test
    void doesNotHaveExclusionConstraintOn() {
        assertThat(catalog.table("booking")).doesNotHaveExclusionConstraintOn("room");

        assertFails(() -> assertThat(catalog.table("booking")).doesNotHaveExclusionConstraintOn("during"), """
                Expecting table public.booking to have no exclusion constraint on (during)
                but its exclusion constraints are:
                  booking_overlap: EXCLUDE USING gist (during WITH &&)
                """);
    }

    @Test
    void checkConstraint() {
        assertThat(catalog.table("product")).checkConstraint("product_price").isValidated();

        assertFails(() -> assertThat(catalog.table("product")).checkConstraint("product_sku"), """
                Expecting table public.product to have check constraint product_sku
                but there is no check constraint product_sku in table public.product; there is product_price
                """);
    }

    @Test
    void hasCheck() {
        assertThat(catalog.table("product")).hasCheck("price >= (0)::numeric");

        assertFails(() -> assertThat(catalog.table("product")).hasCheck("price > (0)::numeric"), """
                Expecting table public.product to have a check price > (0)::numeric
                but its checks are:
                  product_price: CHECK ((price >= (0)::numeric))
                """);
    }

    @Test
    void doesNotHaveCheck() {
        assertThat(catalog.table("product")).doesNotHaveCheck("price > (0)::numeric");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveCheck("price >= (0)::numeric"), """
                Expecting table public.product to have no check price >= (0)::numeric
                but its checks are:
                  product_price: CHECK ((price >= (0)::numeric))
                """);
    }
}
