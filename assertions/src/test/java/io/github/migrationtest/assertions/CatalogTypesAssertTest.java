package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class CatalogTypesAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasFunction() {
        assertThat(catalog).hasFunction("twice");

        assertFails(() -> assertThat(catalog).hasFunction("twize"), """
                Expecting catalogue of 10 tables to have function twize
                but there is no function twize; there is twice
                """);
    }

    @Test
    void doesNotHaveFunction() {
        assertThat(catalog).doesNotHaveFunction("thrice");

        assertFails(() -> assertThat(catalog).doesNotHaveFunction("twice"), """
                Expecting catalogue of 10 tables to have no function twice
                but there is function public.twice(integer, text)
                """);
    }

    @Test
    void function() {
        assertThat(catalog).function("twice").isImmutable();

        assertFails(() -> assertThat(catalog).function("twize"), """
                Expecting catalogue of 10 tables to have function twize
                but there is no function twize; there is twice
                """);
    }

    @Test
    void hasEnum() {
        assertThat(catalog).hasEnum("status");

        assertFails(() -> assertThat(catalog).hasEnum("state"), """
                Expecting catalogue of 10 tables to have enum state
                but there is no enum state; there is status
                """);
    }

    @Test
    void doesNotHaveEnum() {
        assertThat(catalog).doesNotHaveEnum("mood");

        assertFails(() -> assertThat(catalog).doesNotHaveEnum("status"), """
                Expecting catalogue of 10 tables to have no enum status
                but there is enum public.status
                """);
    }

    @Test
    void enumType() {
        assertThat(catalog).enumType("status").hasLabel("paid");

        assertFails(() -> assertThat(catalog).enumType("state"), """
                Expecting catalogue of 10 tables to have enum state
                but there is no enum state; there is status
                """);
    }

    @Test
    void hasDomain() {
        assertThat(catalog).hasDomain("rating");

        assertFails(() -> assertThat(catalog).hasDomain("ratings"), """
                Expecting catalogue of 10 tables to have domain ratings
                but there is no domain ratings; there is rating
                """);
    }

    @Test
    void doesNotHaveDomain() {
        assertThat(catalog).doesNotHaveDomain("email");

        assertFails(() -> assertThat(catalog).doesNotHaveDomain("rating"), """
                Expecting catalogue of 10 tables to have no domain rating
                but there is domain public.rating
                """);
    }

    @Test
    void domain() {
        assertThat(catalog).domain("rating").rejectsNull();

        assertFails(() -> assertThat(catalog).domain("ratings"), """
                Expecting catalogue of 10 tables to have domain ratings
                but there is no domain ratings; there is rating
                """);
    }

    @Test
    void hasCompositeType() {
        assertThat(catalog).hasCompositeType("address");

        assertFails(() -> assertThat(catalog).hasCompositeType("adress"), """
                Expecting catalogue of 10 tables to have composite type adress
                but there is no composite type adress; there is address
                """);
    }

    @Test
    void doesNotHaveCompositeType() {
        assertThat(catalog).doesNotHaveCompositeType("money");

        assertFails(() -> assertThat(catalog).doesNotHaveCompositeType("address"), """
                Expecting catalogue of 10 tables to have no composite type address
                but there is composite type public.address
                """);
    }

    @Test
    void compositeType() {
        assertThat(catalog).compositeType("address").hasAttributes("street", "zip");

        assertFails(() -> assertThat(catalog).compositeType("adress"), """
                Expecting catalogue of 10 tables to have composite type adress
                but there is no composite type adress; there is address
                """);
    }
}
