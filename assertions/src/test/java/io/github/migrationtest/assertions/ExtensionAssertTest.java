package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class ExtensionAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasVersion() {
        assertThat(catalog.extension("hstore")).hasVersion("1.8");

        assertFails(() -> assertThat(catalog.extension("hstore")).hasVersion("1.7"), """
                Expecting extension hstore to have version 1.7
                but its version is 1.8
                """);
    }

    @Test
    void isInSchema() {
        assertThat(catalog.extension("hstore")).isInSchema("audit");

        assertFails(() -> assertThat(catalog.extension("hstore")).isInSchema("public"), """
                Expecting extension hstore to have schema public
                but its schema is audit
                """);
    }
}
