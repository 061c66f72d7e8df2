package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TablePoliciesAssertTest {

    private final Catalog catalog = StoreCatalog.store();
    private final Table orders = ShopCatalog.shop().table("orders");

    @Test
    void hasRowLevelSecurity() {
        assertThat(catalog.table("orders")).hasRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("product")).hasRowLevelSecurity(), """
                Expecting table public.product to have row level security
                but its policies are not in force
                """);
    }

    @Test
    void doesNotHaveRowLevelSecurity() {
        assertThat(catalog.table("product")).doesNotHaveRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("orders")).doesNotHaveRowLevelSecurity(), """
                Expecting table public.orders not to have row level security
                but its policies are in force
                """);
    }

    @Test
    void forcesRowLevelSecurity() {
        assertThat(catalog.table("orders")).forcesRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("product")).forcesRowLevelSecurity(), """
                Expecting table public.product to force row level security
                but its owner sees every row
                """);
    }

    @Test
    void doesNotForceRowLevelSecurity() {
        assertThat(catalog.table("product")).doesNotForceRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("orders")).doesNotForceRowLevelSecurity(), """
                Expecting table public.orders not to force row level security
                but its owner sees what policies let it see
                """);
    }

    @Test
    void hasPolicy() {
        assertThat(catalog.table("orders")).hasPolicy("own_orders");

        assertFails(() -> assertThat(catalog.table("orders")).hasPolicy("own_order"), """
                Expecting table public.orders to have policy own_order
                but there is no policy own_order in table public.orders; there is own_orders
                """);
    }

    @Test
    void doesNotHavePolicy() {
        assertThat(catalog.table("product")).doesNotHavePolicy("own_orders");

        assertFails(() -> assertThat(catalog.table("orders")).doesNotHavePolicy("own_orders"), """
                Expecting table public.orders to have no policy own_orders
                but there is policy own_orders on public.orders
                """);
    }

    @Test
    void hasOnlyPolicies() {
        assertThat(catalog.table("orders")).hasOnlyPolicies("own_orders", "no_cheap_orders");

        assertFails(() -> assertThat(catalog.table("orders")).hasOnlyPolicies("own_orders"), """
                Expecting table public.orders to have only the policies (own_orders)
                but these are unexpected: no_cheap_orders
                """);
    }

    @Test
    void policy() {
        assertThat(catalog.table("orders")).policy("own_orders").hasCommand("SELECT");

        assertFails(() -> assertThat(catalog.table("orders")).policy("own_oders"), """
                Expecting table public.orders to have policy own_oders
                but there is no policy own_oders in table public.orders; there is own_orders
                """);
    }
}
