package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TableIndexesAssertTest {

    private final Catalog catalog = StoreCatalog.store();
    private final Table customer = ShopCatalog.shop().table("customer");
    private final Table orders = ShopCatalog.shop().table("orders");

    @Test
    void hasIndex() {
        assertThat(customer).hasIndex("customer_pkey");

        assertFails(() -> assertThat(orders).hasIndex("orders_idx"), """
                Expecting table public.orders to have index orders_idx
                but there is no index orders_idx in table public.orders; there is none
                """);
    }

    @Test
    void doesNotHaveIndex() {
        assertThat(orders).doesNotHaveIndex("customer_pkey");

        assertFails(() -> assertThat(customer).doesNotHaveIndex("customer_tags_idx"), """
                Expecting table public.customer to have no index customer_tags_idx
                but there is index public.customer_tags_idx: \
                CREATE INDEX customer_tags_idx ON public.customer USING gin (tags)
                """);
    }

    @Test
    void index() {
        assertThat(customer)
                .index("customer_email_idx")
                .isUnique()
                .returnToTable()
                .hasColumn("id");

        assertFails(() -> assertThat(customer).index("customer_emails_idx"), """
                Expecting table public.customer to have index customer_emails_idx
                but there is no index customer_emails_idx in table public.customer; \
                there are customer_email_idx, customer_tags_idx, customer_open_idx
                """);
    }

    @Test
    void hasIndexOn() {
        assertThat(customer).hasIndexOn("lower(email)", "name").hasIndexOn("id");

        assertFails(() -> assertThat(customer).hasIndexOn("at"), """
                Expecting table public.customer to have a valid index without a predicate on (at)
                but its indexes are:
                  CREATE UNIQUE INDEX customer_email_idx ON public.customer USING btree (lower(email), name) INCLUDE (points)
                  CREATE INDEX customer_open_idx ON public.customer USING btree (at) WHERE (email IS NULL)
                  CREATE UNIQUE INDEX customer_pkey ON public.customer USING btree (id)
                  CREATE INDEX customer_tags_idx ON public.customer USING gin (tags)
                """);
        assertFails(() -> assertThat(ShopCatalog.shop().table("parts")).hasIndexOn("id"), """
                Expecting table public.parts to have a valid index without a predicate on (id)
                but its indexes are:
                  CREATE INDEX parts_idx ON ONLY public.parts USING btree (id) (INVALID)
                """);
        assertFails(() -> assertThat(orders).hasIndexOn("customer_id"), """
                Expecting table public.orders to have a valid index without a predicate on (customer_id)
                but it has no index
                """);
    }

    @Test
    void hasOnlyIndexes() {
        assertThat(catalog.table("product")).hasOnlyIndexes("product_pkey", "product_sku", "product_name_idx");

        assertFails(
                () -> assertThat(catalog.table("product"))
                        .hasOnlyIndexes("product_pkey", "product_sku", "product_nam_idx"),
                """
                Expecting table public.product to have only the indexes (product_pkey, product_sku, product_nam_idx)
                but these are unexpected: product_name_idx
                and these are missing: product_nam_idx
                """);
    }

    @Test
    void doesNotHaveIndexOn() {
        assertThat(catalog.table("product")).doesNotHaveIndexOn("quantity");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveIndexOn("id"), """
                Expecting table public.product to have no valid index without a predicate on (id)
                but its indexes are:
                  CREATE INDEX product_name_idx ON public.product USING btree (name text_pattern_ops DESC NULLS LAST, price DESC)
                  CREATE UNIQUE INDEX product_pkey ON public.product USING btree (id)
                  CREATE UNIQUE INDEX product_sku ON public.product USING btree (sku) NULLS NOT DISTINCT
                """);
    }
}
