package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class EnumAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasLabels() {
        assertThat(catalog.enumType("status")).hasLabels("new", "paid", "sent");

        assertFails(() -> assertThat(catalog.enumType("status")).hasLabels("new", "sent", "paid"), """
                Expecting enum public.status to have labels (new, sent, paid)
                but its labels are (new, paid, sent)
                """);
    }

    @Test
    void hasLabel() {
        assertThat(catalog.enumType("status")).hasLabel("paid");

        assertFails(() -> assertThat(catalog.enumType("status")).hasLabel("payed"), """
                Expecting enum public.status to have label payed
                but its labels are:
                  new
                  paid
                  sent
                """);
    }

    @Test
    void doesNotHaveLabel() {
        assertThat(catalog.enumType("status")).doesNotHaveLabel("lost");

        assertFails(() -> assertThat(catalog.enumType("status")).doesNotHaveLabel("sent"), """
                Expecting enum public.status to have no label sent
                but its labels are:
                  new
                  paid
                  sent
                """);
    }
}
