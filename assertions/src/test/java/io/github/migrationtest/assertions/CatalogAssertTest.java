package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class CatalogAssertTest {

    private final Catalog catalog = ShopCatalog.shop();

    @Test
    void hasTable() {
        assertThat(catalog).hasTable("customer").hasTable("public.orders");

        assertFails(() -> assertThat(catalog).hasTable("custmer"), """
                Expecting catalogue of 4 tables to have table custmer
                but there is no table custmer; there is customer
                """);
    }

    @Test
    void doesNotHaveTable() {
        assertThat(catalog).doesNotHaveTable("audit");

        assertFails(() -> assertThat(catalog).doesNotHaveTable("customer"), """
                Expecting catalogue of 4 tables to have no table customer
                but there is table public.customer
                """);
    }

    @Test
    void table() {
        assertThat(catalog).table("customer").hasColumn("id").returnToCatalog().hasTable("orders");

        assertFails(() -> assertThat(catalog).as("[V181 · PostgreSQL 18]").table("ordres"), """
                [[V181 · PostgreSQL 18]]\s
                Expecting catalogue of 4 tables to have table ordres
                but there is no table ordres; there is orders
                """);
    }

    @Test
    void hasIndex() {
        assertThat(catalog).hasIndex("customer_email_idx");

        assertFails(() -> assertThat(catalog).hasIndex("customer_emial_idx"), """
                Expecting catalogue of 4 tables to have index customer_emial_idx
                but there is no index customer_emial_idx; there are customer_email_idx, customer_open_idx, customer_tags_idx
                """);
    }

    @Test
    void doesNotHaveIndex() {
        assertThat(catalog).doesNotHaveIndex("orders_idx");

        assertFails(() -> assertThat(catalog).doesNotHaveIndex("customer_tags_idx"), """
                Expecting catalogue of 4 tables to have no index customer_tags_idx
                but there is index public.customer_tags_idx: \
                CREATE INDEX customer_tags_idx ON public.customer USING gin (tags)
                """);
    }

    @Test
    void index() {
        assertThat(catalog)
                .index("customer_email_idx")
                .isUnique()
                .returnToCatalog()
                .hasTable("customer");

        assertFails(() -> assertThat(catalog).index("customer_ix"), """
                Expecting catalogue of 4 tables to have index customer_ix
                but there is no index customer_ix; \
                there are customer_email_idx, customer_open_idx, customer_pkey and 2 more
                """);
    }

    @Test
    void navigationKeepsTheDescription() {
        assertFails(
                () -> assertThat(catalog)
                        .as("after the release")
                        .table("customer")
                        .column("name")
                        .acceptsNull(),
                """
                [after the release]\s
                Expecting column public.customer.name to accept null
                but it is NOT NULL
                """);
    }
}
