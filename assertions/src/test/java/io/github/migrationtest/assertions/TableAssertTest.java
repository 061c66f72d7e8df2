package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TableAssertTest {

    private final Catalog catalog = StoreCatalog.store();
    private final Table customer = ShopCatalog.shop().table("customer");
    private final Table orders = ShopCatalog.shop().table("orders");

    @Test
    void hasColumn() {
        assertThat(customer).hasColumn("email");

        assertFails(() -> assertThat(customer).hasColumn("emial"), """
                Expecting table public.customer to have column emial
                but there is no column emial in table public.customer; there is email
                """);
    }

    @Test
    void hasColumns() {
        assertThat(customer).hasColumns("email", "id");

        assertFails(() -> assertThat(orders).hasColumns("id", "numbre"), """
                Expecting table public.orders to have column numbre
                but there is no column numbre in table public.orders; there is number
                """);
    }

    @Test
    void doesNotHaveColumn() {
        assertThat(customer).doesNotHaveColumn("first_name");

        assertFails(() -> assertThat(customer).doesNotHaveColumn("name"), """
                Expecting table public.customer to have no column name
                but there is column public.customer.name
                """);
    }

    @Test
    void column() {
        assertThat(customer).column("name").rejectsNull().returnToTable().hasColumn("id");

        assertFails(() -> assertThat(orders).column("nmber"), """
                Expecting table public.orders to have column nmber
                but there is no column nmber in table public.orders; there is number
                """);
    }

    @Test
    void returnToCatalogNeedsAWayBack() {
        assertThatThrownBy(() -> assertThat(customer).returnToCatalog())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("returnToCatalog() goes back where table(…) or another noun led from;"
                        + " this assertion began at its object itself.");
    }

    @Test
    void hasOnlyColumns() {
        assertThat(catalog.table("booking")).hasOnlyColumns("during", "room");

        assertFails(() -> assertThat(catalog.table("booking")).hasOnlyColumns("rom", "guest", "during"), """
                Expecting table public.booking to have only the columns (rom, guest, during)
                but these are unexpected: room
                and these are missing: rom, guest
                """);
    }

    @Test
    void isUnlogged() {
        assertThat(catalog.table("session")).isUnlogged();

        assertFails(() -> assertThat(catalog.table("product")).isUnlogged(), """
                Expecting table public.product to be unlogged
                but it is logged
                """);
    }

    @Test
    void isLogged() {
        assertThat(catalog.table("product")).isLogged();

        assertFails(() -> assertThat(catalog.table("session")).isLogged(), """
                Expecting table public.session to be logged
                but it is UNLOGGED
                """);
    }

    @Test
    void hasTablespace() {
        assertThat(catalog.table("session")).hasTablespace("fast");

        assertFails(() -> assertThat(catalog.table("product")).hasTablespace("fast"), """
                Expecting table public.product to have tablespace fast
                but it has none
                """);
    }

    @Test
    void hasDefaultTablespace() {
        assertThat(catalog.table("product")).hasDefaultTablespace();

        assertFails(() -> assertThat(catalog.table("session")).hasDefaultTablespace(), """
                Expecting table public.session to be in the database's tablespace
                but its tablespace is fast
                """);
    }

    @Test
    void hasReplicaIdentity() {
        assertThat(catalog.table("product")).hasReplicaIdentity("FULL");
        assertThat(catalog.table("orders")).hasReplicaIdentity("DEFAULT");

        assertFails(() -> assertThat(catalog.table("product")).hasReplicaIdentity("DEFAULT"), """
                Expecting table public.product to have replica identity DEFAULT
                but its replica identity is FULL
                """);
    }

    @Test
    void hasStorageParameter() {
        assertThat(catalog.table("session")).hasStorageParameter("fillfactor", "70");

        assertFails(() -> assertThat(catalog.table("session")).hasStorageParameter("fillfactor", "90"), """
                Expecting table public.session to have storage parameter fillfactor 90
                but its storage parameter fillfactor is 70
                """);
        assertFails(() -> assertThat(catalog.table("product")).hasStorageParameter("fillfactor", "70"), """
                Expecting table public.product to have storage parameter fillfactor 70
                but it has none
                """);
    }

    @Test
    void doesNotHaveStorageParameter() {
        assertThat(catalog.table("product")).doesNotHaveStorageParameter("fillfactor");

        assertFails(() -> assertThat(catalog.table("session")).doesNotHaveStorageParameter("fillfactor"), """
                Expecting table public.session to have no storage parameter fillfactor
                but its storage parameter fillfactor is 70
                """);
    }
}
