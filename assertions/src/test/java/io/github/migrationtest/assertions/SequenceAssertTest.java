package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class SequenceAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasType() {
        assertThat(catalog.sequence("invoice_number")).hasType("int");

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).hasType("bigint"), """
                Expecting sequence public.invoice_number to have type bigint
                but its type is integer
                """);
    }

    @Test
    void hasStart() {
        assertThat(catalog.sequence("invoice_number")).hasStart(1000);

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).hasStart(1), """
                Expecting sequence public.invoice_number to have start 1
                but its start is 1000
                """);
    }

    @Test
    void hasIncrement() {
        assertThat(catalog.sequence("invoice_number")).hasIncrement(10);

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).hasIncrement(1), """
                Expecting sequence public.invoice_number to have increment 1
                but its increment is 10
                """);
    }

    @Test
    void hasMinimum() {
        assertThat(catalog.sequence("invoice_number")).hasMinimum(100);

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).hasMinimum(1), """
                Expecting sequence public.invoice_number to have minimum 1
                but its minimum is 100
                """);
    }

    @Test
    void hasMaximum() {
        assertThat(catalog.sequence("invoice_number")).hasMaximum(9000);

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).hasMaximum(99), """
                Expecting sequence public.invoice_number to have maximum 99
                but its maximum is 9000
                """);
    }

    @Test
    void hasCache() {
        assertThat(catalog.sequence("invoice_number")).hasCache(5);

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).hasCache(1), """
                Expecting sequence public.invoice_number to have cache 1
                but its cache is 5
                """);
    }

    @Test
    void cycles() {
        assertThat(catalog.sequence("invoice_number")).cycles();

        assertFails(() -> assertThat(catalog.sequence("product_id_seq")).cycles(), """
                Expecting sequence public.product_id_seq to cycle
                but it ends after its last value
                """);
    }

    @Test
    void doesNotCycle() {
        assertThat(catalog.sequence("product_id_seq")).doesNotCycle();

        assertFails(() -> assertThat(catalog.sequence("invoice_number")).doesNotCycle(), """
                Expecting sequence public.invoice_number not to cycle
                but it is CYCLE
                """);
    }

    @Test
    void isOwnedBy() {
        assertThat(catalog.sequence("product_id_seq")).isOwnedBy("product.id");

        assertFails(() -> assertThat(catalog.sequence("product_id_seq")).isOwnedBy("orders.id"), """
                Expecting sequence public.product_id_seq to have owning column orders.id
                but its owning column is public.product.id
                """);
    }

    @Test
    void isNotOwned() {
        assertThat(catalog.sequence("ticket")).isNotOwned();

        assertFails(() -> assertThat(catalog.sequence("product_id_seq")).isNotOwned(), """
                Expecting sequence public.product_id_seq to have no owning column
                but its owning column is public.product.id
                """);
    }
}
