package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class CatalogObjectAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasComment() {
        assertThat(catalog.table("product")).hasComment("what we sell");

        assertFails(() -> assertThat(catalog.table("product")).hasComment("sold"), """
                Expecting table public.product to have comment sold
                but its comment is what we sell
                """);
        assertFails(() -> assertThat(catalog.table("orders")).hasComment("sold"), """
                Expecting table public.orders to have comment sold
                but it has none
                """);
    }

    @Test
    void hasNoComment() {
        assertThat(catalog.table("orders")).hasNoComment();

        assertFails(() -> assertThat(catalog.table("product")).hasNoComment(), """
                Expecting table public.product to have no comment
                but its comment is what we sell
                """);
    }

    @Test
    void returnToCatalog() {
        assertThat(catalog)
                .sequence("invoice_number")
                .hasNoComment()
                .returnToCatalog()
                .hasTable("product");

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).returnToCatalog(), """
                returnToCatalog() goes back where table(…) or another noun led from; this assertion began at its object itself.
                """);
    }

    @Test
    void grantsTo() {
        assertThat(catalog.table("product")).grantsTo("app", "SELECT", "INSERT");

        assertFails(() -> assertThat(catalog.table("product")).grantsTo("app", "SELECT", "DELETE"), """
                Expecting table public.product to grant DELETE, SELECT to app
                but it grants:
                  SELECT to PUBLIC
                  INSERT, SELECT to app
                  DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE to postgres
                """);
        assertFails(() -> assertThat(catalog.table("product").column("sku")).grantsTo("app", "UPDATE"), """
                Expecting column public.product.sku to grant UPDATE to app
                but it grants nothing to anybody
                """);
    }

    @Test
    void grantsExactlyTo() {
        assertThat(catalog.table("product")).grantsExactlyTo("app", "INSERT", "SELECT");

        assertFails(() -> assertThat(catalog.table("product")).grantsExactlyTo("app", "SELECT"), """
                Expecting table public.product to grant exactly SELECT to app
                but it grants:
                  SELECT to PUBLIC
                  INSERT, SELECT to app
                  DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE to postgres
                """);
    }

    @Test
    void grantsNothingTo() {
        assertThat(catalog.table("product")).grantsNothingTo("auditor");

        assertFails(() -> assertThat(catalog.table("product")).grantsNothingTo("app"), """
                Expecting table public.product to grant nothing to app
                but it grants:
                  SELECT to PUBLIC
                  INSERT, SELECT to app
                  DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE to postgres
                """);
    }

    @Test
    void hasOwner() {
        assertThat(catalog.schema("audit")).hasOwner("app");

        assertFails(() -> assertThat(catalog.schema("audit")).hasOwner("postgres"), """
                Expecting schema audit to have owner postgres
                but its owner is app
                """);
    }
}
