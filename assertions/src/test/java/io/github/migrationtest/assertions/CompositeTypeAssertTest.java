package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class CompositeTypeAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasAttribute() {
        assertThat(catalog.compositeType("address")).hasAttribute("zip", "varchar(10)");

        assertFails(() -> assertThat(catalog.compositeType("address")).hasAttribute("zip", "text"), """
                Expecting composite type public.address to have attribute zip text
                but its attributes are:
                  street text
                  zip character varying(10)
                """);
    }

    @Test
    void doesNotHaveAttribute() {
        assertThat(catalog.compositeType("address")).doesNotHaveAttribute("city");

        assertFails(() -> assertThat(catalog.compositeType("address")).doesNotHaveAttribute("zip"), """
                Expecting composite type public.address to have no attribute zip
                but its attributes are:
                  street text
                  zip character varying(10)
                """);
    }

    @Test
    void hasAttributes() {
        assertThat(catalog.compositeType("address")).hasAttributes("street", "zip");

        assertFails(() -> assertThat(catalog.compositeType("address")).hasAttributes("zip", "street"), """
                Expecting composite type public.address to have attributes (zip, street)
                but its attributes are (street, zip)
                """);
    }
}
