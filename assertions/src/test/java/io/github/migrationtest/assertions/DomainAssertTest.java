package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class DomainAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasType() {
        assertThat(catalog.domain("rating")).hasType("int");

        assertFails(() -> assertThat(catalog.domain("rating")).hasType("bigint"), """
                Expecting domain public.rating to have type bigint
                but its type is integer
                """);
    }

    @Test
    void acceptsNull() {
        assertThat(catalog.domain("note")).acceptsNull();

        assertFails(() -> assertThat(catalog.domain("rating")).acceptsNull(), """
                Expecting domain public.rating to accept null
                but it is NOT NULL
                """);
    }

    @Test
    void rejectsNull() {
        assertThat(catalog.domain("rating")).rejectsNull();

        assertFails(() -> assertThat(catalog.domain("note")).rejectsNull(), """
                Expecting domain public.note to reject null
                but it is not NOT NULL
                """);
    }

    @Test
    void hasDefault() {
        assertThat(catalog.domain("rating")).hasDefault("3");

        assertFails(() -> assertThat(catalog.domain("rating")).hasDefault("4"), """
                Expecting domain public.rating to have default 4
                but its default is 3
                """);
        assertFails(() -> assertThat(catalog.domain("note")).hasDefault("''"), """
                Expecting domain public.note to have default ''
                but it has none
                """);
    }

    @Test
    void hasNoDefault() {
        assertThat(catalog.domain("note")).hasNoDefault();

        assertFails(() -> assertThat(catalog.domain("rating")).hasNoDefault(), """
                Expecting domain public.rating to have no default
                but its default is 3
                """);
    }

    @Test
    void hasCheck() {
        assertThat(catalog.domain("rating")).hasCheck("(VALUE >= 1) AND (VALUE <= 5)");

        assertFails(() -> assertThat(catalog.domain("rating")).hasCheck("VALUE > 1"), """
                Expecting domain public.rating to have a check VALUE > 1
                but its checks are:
                  ((VALUE >= 1) AND (VALUE <= 5))
                """);
        assertFails(() -> assertThat(catalog.domain("note")).hasCheck("VALUE > 1"), """
                Expecting domain public.note to have a check VALUE > 1
                but it has no check
                """);
    }

    @Test
    void doesNotHaveCheck() {
        assertThat(catalog.domain("rating")).doesNotHaveCheck("VALUE > 1");

        assertFails(() -> assertThat(catalog.domain("rating")).doesNotHaveCheck("(VALUE >= 1) AND (VALUE <= 5)"), """
                Expecting domain public.rating to have no check (VALUE >= 1) AND (VALUE <= 5)
                but its checks are:
                  ((VALUE >= 1) AND (VALUE <= 5))
                """);
    }
}
