package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class PolicyAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasCommand() {
        assertThat(catalog.table("orders").policy("own_orders")).hasCommand("SELECT");

        assertFails(
                () -> assertThat(catalog.table("orders").policy("own_orders")).hasCommand("ALL"), """
                Expecting policy own_orders on public.orders to have command ALL
                but its command is SELECT
                """);
    }

    @Test
    void appliesTo() {
        assertThat(catalog.table("orders").policy("own_orders")).appliesTo("app", "auditor");
        assertThat(catalog.table("orders").policy("no_cheap_orders")).appliesTo("PUBLIC");

        assertFails(
                () -> assertThat(catalog.table("orders").policy("own_orders")).appliesTo("app"), """
                Expecting policy own_orders on public.orders to apply to app
                but it applies to app, auditor
                """);
    }

    @Test
    void hasUsing() {
        assertThat(catalog.table("orders").policy("own_orders")).hasUsing("id > 5");

        assertFails(
                () -> assertThat(catalog.table("orders").policy("own_orders")).hasUsing("id > 6"), """
                Expecting policy own_orders on public.orders to have USING id > 6
                but its USING is (id > 5)
                """);
        assertFails(
                () -> assertThat(catalog.table("orders").policy("no_cheap_orders"))
                        .hasUsing("id > 5"),
                """
                Expecting policy no_cheap_orders on public.orders to have USING id > 5
                but it has none
                """);
    }

    @Test
    void hasNoUsing() {
        assertThat(catalog.table("orders").policy("no_cheap_orders")).hasNoUsing();

        assertFails(
                () -> assertThat(catalog.table("orders").policy("own_orders")).hasNoUsing(), """
                Expecting policy own_orders on public.orders to have no USING
                but its USING is (id > 5)
                """);
    }

    @Test
    void hasWithCheck() {
        assertThat(catalog.table("orders").policy("no_cheap_orders")).hasWithCheck("id > 1");

        assertFails(
                () -> assertThat(catalog.table("orders").policy("no_cheap_orders"))
                        .hasWithCheck("id > 2"),
                """
                Expecting policy no_cheap_orders on public.orders to have WITH CHECK id > 2
                but its WITH CHECK is (id > 1)
                """);
    }

    @Test
    void hasNoWithCheck() {
        assertThat(catalog.table("orders").policy("own_orders")).hasNoWithCheck();

        assertFails(
                () -> assertThat(catalog.table("orders").policy("no_cheap_orders"))
                        .hasNoWithCheck(),
                """
                Expecting policy no_cheap_orders on public.orders to have no WITH CHECK
                but its WITH CHECK is (id > 1)
                """);
    }

    @Test
    void isPermissive() {
        assertThat(catalog.table("orders").policy("own_orders")).isPermissive();

        assertFails(
                () -> assertThat(catalog.table("orders").policy("no_cheap_orders"))
                        .isPermissive(),
                """
                Expecting policy no_cheap_orders on public.orders to be permissive
                but it is RESTRICTIVE
                """);
    }

    @Test
    void isRestrictive() {
        assertThat(catalog.table("orders").policy("no_cheap_orders")).isRestrictive();

        assertFails(
                () -> assertThat(catalog.table("orders").policy("own_orders")).isRestrictive(), """
                Expecting policy own_orders on public.orders to be restrictive
                but it is PERMISSIVE
                """);
    }

    @Test
    void returnToTable() {
        assertThat(catalog)
                .table("orders")
                .policy("own_orders")
                .isPermissive()
                .returnToTable()
                .hasRowLevelSecurity();

        assertFails(
                () -> assertThat(catalog.table("orders").policy("own_orders")).returnToTable(), """
                returnToTable() goes back where policy(…) led from; this assertion began at its object itself.
                """);
    }
}
