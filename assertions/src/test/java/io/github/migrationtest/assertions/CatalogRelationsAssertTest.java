package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class CatalogRelationsAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasOnlyTables() {
        assertThat(catalog).hasOnlyTables("audit", "entry", "reader");

        assertFails(() -> assertThat(catalog).hasOnlyTables("audit", "entry", "readers"), """
                Expecting catalogue of 10 tables to have only the tables (audit.entry, audit.readers)
                but these are unexpected: audit.reader
                and these are missing: audit.readers
                """);
    }

    @Test
    void hasView() {
        assertThat(catalog).hasView("cheap");

        assertFails(() -> assertThat(catalog).hasView("chaep"), """
                Expecting catalogue of 10 tables to have view chaep
                but there is no view chaep; there is cheap
                """);
    }

    @Test
    void doesNotHaveView() {
        assertThat(catalog).doesNotHaveView("dear");

        assertFails(() -> assertThat(catalog).doesNotHaveView("cheap"), """
                Expecting catalogue of 10 tables to have no view cheap
                but there is view public.cheap: SELECT name, price FROM public.product WHERE (price < (5)::numeric);
                """);
    }

    @Test
    void view() {
        assertThat(catalog).view("cheap").hasCheckOption("LOCAL");

        assertFails(() -> assertThat(catalog).view("chaep"), """
                Expecting catalogue of 10 tables to have view chaep
                but there is no view chaep; there is cheap
                """);
    }

    @Test
    void hasMaterializedView() {
        assertThat(catalog).hasMaterializedView("top");

        assertFails(() -> assertThat(catalog).hasMaterializedView("tops"), """
                Expecting catalogue of 10 tables to have materialized view tops
                but there is no materialized view tops; there is top
                """);
    }

    @Test
    void doesNotHaveMaterializedView() {
        assertThat(catalog).doesNotHaveMaterializedView("cheap");

        assertFails(() -> assertThat(catalog).doesNotHaveMaterializedView("top"), """
                Expecting catalogue of 10 tables to have no materialized view top
                but there is materialized view public.top: SELECT name FROM public.product;
                """);
    }

    @Test
    void materializedView() {
        assertThat(catalog).materializedView("top").isPopulated();

        assertFails(() -> assertThat(catalog).materializedView("tops"), """
                Expecting catalogue of 10 tables to have materialized view tops
                but there is no materialized view tops; there is top
                """);
    }

    @Test
    void hasSequence() {
        assertThat(catalog).hasSequence("invoice_number");

        assertFails(() -> assertThat(catalog).hasSequence("invoice_numbers"), """
                Expecting catalogue of 10 tables to have sequence invoice_numbers
                but there is no sequence invoice_numbers; there is invoice_number
                """);
    }

    @Test
    void doesNotHaveSequence() {
        assertThat(catalog).doesNotHaveSequence("order_number");

        assertFails(() -> assertThat(catalog).doesNotHaveSequence("invoice_number"), """
                Expecting catalogue of 10 tables to have no sequence invoice_number
                but there is sequence public.invoice_number
                """);
    }

    @Test
    void sequence() {
        assertThat(catalog).sequence("invoice_number").hasIncrement(10);

        assertFails(() -> assertThat(catalog).sequence("invoice_numbers"), """
                Expecting catalogue of 10 tables to have sequence invoice_numbers
                but there is no sequence invoice_numbers; there is invoice_number
                """);
    }
}
