package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.ForeignKey;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TableKeysAssertTest {

    private final Catalog catalog = StoreCatalog.store();
    private final Table customer = ShopCatalog.shop().table("customer");
    private final Table orders = ShopCatalog.shop().table("orders");

    @Test
    void hasPrimaryKey() {
        assertThat(customer).hasPrimaryKey("id");

        assertFails(() -> assertThat(customer).hasPrimaryKey("id", "name"), """
                Expecting table public.customer to have primary key (id, name)
                but its primary key is (id)
                """);
        assertFails(() -> assertThat(orders).hasPrimaryKey("id"), """
                Expecting table public.orders to have primary key (id)
                but it has none
                """);
    }

    @Test
    void doesNotHavePrimaryKey() {
        assertThat(catalog.table("orders")).doesNotHavePrimaryKey();

        assertFails(() -> assertThat(catalog.table("product")).doesNotHavePrimaryKey(), """
                Expecting table public.product to have no primary key
                but its primary key is (id)
                """);
    }

    @Test
    void hasForeignKeyOn() {
        assertThat(orders).hasForeignKeyOn("customer_id");

        assertFails(() -> assertThat(orders).hasForeignKeyOn("number"), """
                Expecting table public.orders to have a foreign key on (number)
                but its foreign keys are:
                  orders_customer: FOREIGN KEY (customer_id) REFERENCES public.customer(id)
                """);
    }

    @Test
    void hasForeignKeyTo() {
        assertThat(orders).hasForeignKeyTo("customer", "customer_id").hasForeignKeyTo("public.customer", "customer_id");

        assertFails(() -> assertThat(customer).hasForeignKeyTo("orders", "id"), """
                Expecting table public.customer to have a foreign key on (id) that references orders
                but it has no foreign key
                """);
    }

    @Test
    void foreignKey() {
        assertThat(catalog.table("orders")).foreignKey("orders_product").hasActionOnDelete(ForeignKey.Action.CASCADE);

        assertFails(() -> assertThat(catalog.table("orders")).foreignKey("orders_products"), """
                Expecting table public.orders to have foreign key orders_products
                but there is no foreign key orders_products in table public.orders; there is orders_product
                """);
    }

    @Test
    void foreignKeyOn() {
        assertThat(catalog.table("orders")).foreignKeyOn("product_id").references("product", "id");

        assertFails(() -> assertThat(catalog.table("orders")).foreignKeyOn("id"), """
                Expecting table public.orders to have a foreign key on (id)
                but its foreign keys are:
                  orders_product: FOREIGN KEY (product_id) REFERENCES public.product(id) MATCH FULL ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                """);
    }

    @Test
    void doesNotHaveForeignKeyOn() {
        assertThat(catalog.table("orders")).doesNotHaveForeignKeyOn("id");

        assertFails(() -> assertThat(catalog.table("orders")).doesNotHaveForeignKeyOn("product_id"), """
                Expecting table public.orders to have no foreign key on (product_id)
                but its foreign keys are:
                  orders_product: FOREIGN KEY (product_id) REFERENCES public.product(id) MATCH FULL ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                """);
    }
}
