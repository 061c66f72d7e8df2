package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.ObjectKind;
import org.junit.jupiter.api.Test;

class CatalogObjectsAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasSchema() {
        assertThat(catalog).hasSchema("audit");

        assertFails(() -> assertThat(catalog).hasSchema("adit"), """
                Expecting catalogue of 10 tables to have schema adit
                but there is no schema adit; there is audit
                """);
    }

    @Test
    void doesNotHaveSchema() {
        assertThat(catalog).doesNotHaveSchema("shop");

        assertFails(() -> assertThat(catalog).doesNotHaveSchema("audit"), """
                Expecting catalogue of 10 tables to have no schema audit
                but there is schema audit
                """);
    }

    @Test
    void schema() {
        assertThat(catalog).schema("audit").hasOwner("app");

        assertFails(() -> assertThat(catalog).schema("adit"), """
                Expecting catalogue of 10 tables to have schema adit
                but there is no schema adit; there is audit
                """);
    }

    @Test
    void hasExtension() {
        assertThat(catalog).hasExtension("hstore");

        assertFails(() -> assertThat(catalog).hasExtension("hstor"), """
                Expecting catalogue of 10 tables to have extension hstor
                but there is no extension hstor; there is hstore
                """);
    }

    @Test
    void doesNotHaveExtension() {
        assertThat(catalog).doesNotHaveExtension("postgis");

        assertFails(() -> assertThat(catalog).doesNotHaveExtension("hstore"), """
                Expecting catalogue of 10 tables to have no extension hstore
                but there is extension hstore
                """);
    }

    @Test
    void extension() {
        assertThat(catalog).extension("hstore").hasVersion("1.8");

        assertFails(() -> assertThat(catalog).extension("hstor"), """
                Expecting catalogue of 10 tables to have extension hstor
                but there is no extension hstor; there is hstore
                """);
    }

    @Test
    void hasRole() {
        assertThat(catalog).hasRole("app");

        assertFails(() -> assertThat(catalog).hasRole("application"), """
                Expecting catalogue of 10 tables to have role application
                but there is no role application; there are app, auditor, postgres and 1 more
                """);
    }

    @Test
    void doesNotHaveRole() {
        assertThat(catalog).doesNotHaveRole("shop");

        assertFails(() -> assertThat(catalog).doesNotHaveRole("app"), """
                Expecting catalogue of 10 tables to have no role app
                but there is role app
                """);
    }

    @Test
    void role() {
        assertThat(catalog).role("app").canLogin();

        assertFails(() -> assertThat(catalog).role("application"), """
                Expecting catalogue of 10 tables to have role application
                but there is no role application; there are app, auditor, postgres and 1 more
                """);
    }

    @Test
    void hasObject() {
        assertThat(catalog).hasObject(ObjectKind.DOMAIN, "rating");

        assertFails(() -> assertThat(catalog).hasObject(ObjectKind.RANGE_TYPE, "rating"), """
                Expecting catalogue of 10 tables to have range type rating
                but there is no range type rating; there is none
                """);
    }

    @Test
    void doesNotHaveObject() {
        assertThat(catalog).doesNotHaveObject(ObjectKind.RANGE_TYPE, "rating");

        assertFails(() -> assertThat(catalog).doesNotHaveObject(ObjectKind.DOMAIN, "rating"), """
                Expecting catalogue of 10 tables to have no domain rating
                but there is domain public.rating
                """);
    }

    @Test
    void hasOnlyObjects() {
        assertThat(catalog).hasOnlyObjects(ObjectKind.VIEW, "public.names", "public.cheap");
        assertThat(catalog).hasOnlyObjects(ObjectKind.RANGE_TYPE);

        assertFails(() -> assertThat(catalog).hasOnlyObjects(ObjectKind.VIEW, "public.names", "public.dear"), """
                Expecting catalogue of 10 tables to have only the views (public.names, public.dear)
                but these are unexpected: public.cheap
                and these are missing: public.dear
                """);
    }
}
