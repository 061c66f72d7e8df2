package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

/** What all assertions on a schema have in common. */
class SchemaAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void isEqualTo() {
        assertThat(catalog.table("product")).isEqualTo(catalog.table("public.product"));

        assertFails(() -> assertThat(catalog.table("product")).isEqualTo("product"), """
                Expecting table public.product to be asked by an assertion on what it has, such as hasComment(…)
                but isEqualTo(…) was called with a String, to which no such object is ever equal
                """);
    }

    @Test
    void isNotEqualTo() {
        assertThat(catalog.table("product"))
                .isNotEqualTo(catalog.table("orders"))
                .isNotEqualTo(null);

        assertFails(() -> assertThat(catalog.table("product").column("name")).isNotEqualTo("text"), """
                Expecting column public.product.name to be asked by an assertion on what it has, such as hasComment(…)
                but isNotEqualTo(…) was called with a String, to which no such object is ever equal
                """);
    }

    @Test
    @SuppressWarnings("deprecation") // deprecated because it misleads, which is what is tested
    void isNotNull() {
        assertThat(catalog.table("product")).isNotNull();

        assertFails(() -> assertThat((Table) null).isNotNull(), """
                Expecting actual not to be null
                """);
        assertFails(() -> assertThat(catalog.domain("rating")).isNotNull(), """
                Expecting domain public.rating to be asked by rejectsNull()
                but isNotNull() was called, which only says that there is an object for it
                """);
    }

    @Test
    @SuppressWarnings("deprecation") // deprecated because it misleads, which is what is tested
    void isNull() {
        assertFails(() -> assertThat(catalog.domain("rating")).isNull(), """
                Expecting domain public.rating to be asked by acceptsNull()
                but isNull() was called, which only says that there is no object for it
                """);
    }

    @Test
    void privilegesThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> assertThat(catalog.table("product")).grantsTo("app", "SELCT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no privilege SELCT; there are SELECT, SET");
        assertThat(catalog.table("product")).grantsTo("PUBLIC", "select").grantsTo("postgres", "TRUNCATE");
        assertThat(catalog.table("product").column("name")).grantsExactlyTo("app", "UPDATE");
    }

    @Test
    void aNameThatMeansSeveralIsNoObject() {
        Catalog twins =
                ShopCatalog.read("create schema a; create schema b; create table a.twin (); create table b.twin ()");

        assertFails(() -> assertThat(twins).hasTable("twin"), """
                Expecting catalogue of 2 tables to have table twin
                but there is more than one table twin: a.twin, b.twin
                """);
        assertFails(() -> assertThat(twins).doesNotHaveTable("twin"), """
                Expecting catalogue of 2 tables to have no table twin
                but there is more than one table twin: a.twin, b.twin
                """);
    }

    @Test
    void anAssertionOfOnesOwnIsReturnedTo() {
        new OwnTableAssert(catalog.table("product"))
                .column("name")
                .rejectsNull()
                .returnToTable()
                .hasColumn("sku");
    }

    /** As a user would derive it. */
    static class OwnTableAssert extends AbstractTableAssert<OwnTableAssert> {

        OwnTableAssert(Table actual) {
            super(actual, OwnTableAssert.class);
        }
    }
}
