package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.ForeignKey;
import org.junit.jupiter.api.Test;

class ForeignKeyAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void references() {
        assertThat(catalog.table("orders").foreignKey("orders_product")).references("product", "id");

        assertFails(
                () -> assertThat(catalog.table("orders").foreignKey("orders_product"))
                        .references("product", "sku"),
                """
                Expecting constraint orders_product on public.orders to reference product (sku)
                but it references public.product (id)
                """);
    }

    @Test
    void hasActionOnDelete() {
        assertThat(catalog.table("orders").foreignKey("orders_product")).hasActionOnDelete(ForeignKey.Action.CASCADE);

        assertFails(
                () -> assertThat(catalog.table("orders").foreignKey("orders_product"))
                        .hasActionOnDelete(ForeignKey.Action.NO_ACTION),
                """
                Expecting constraint orders_product on public.orders to have action ON DELETE NO ACTION
                but its action ON DELETE is CASCADE
                """);
    }

    @Test
    void hasActionOnUpdate() {
        assertThat(catalog.table("orders").foreignKey("orders_product")).hasActionOnUpdate(ForeignKey.Action.SET_NULL);

        assertFails(
                () -> assertThat(catalog.table("orders").foreignKey("orders_product"))
                        .hasActionOnUpdate(ForeignKey.Action.CASCADE),
                """
                Expecting constraint orders_product on public.orders to have action ON UPDATE CASCADE
                but its action ON UPDATE is SET NULL
                """);
    }

    @Test
    void hasMatch() {
        assertThat(catalog.table("orders").foreignKey("orders_product")).hasMatch(ForeignKey.Match.FULL);

        assertFails(
                () -> assertThat(catalog.table("orders").foreignKey("orders_product"))
                        .hasMatch(ForeignKey.Match.SIMPLE),
                """
                Expecting constraint orders_product on public.orders to have match SIMPLE
                but its match is FULL
                """);
    }
}
