package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class ViewAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void hasDefinition() {
        assertThat(catalog.view("names")).hasDefinition("SELECT name FROM public.product");

        assertFails(() -> assertThat(catalog.view("names")).hasDefinition("SELECT sku FROM public.product"), """
                Expecting view public.names to have definition SELECT sku FROM public.product
                but its definition is SELECT name FROM public.product;
                """);
    }

    @Test
    void isMaterialized() {
        assertThat(catalog.view("top")).isMaterialized();

        assertFails(() -> assertThat(catalog.view("names")).isMaterialized(), """
                Expecting view public.names to be materialized
                but it is not
                """);
    }

    @Test
    void isNotMaterialized() {
        assertThat(catalog.view("names")).isNotMaterialized();

        assertFails(() -> assertThat(catalog.view("top")).isNotMaterialized(), """
                Expecting materialized view public.top not to be materialized
                but it is
                """);
    }

    @Test
    void isPopulated() {
        assertThat(catalog.view("top")).isPopulated();

        assertFails(() -> assertThat(catalog.view("later")).isPopulated(), """
                Expecting materialized view public.later to be populated
                but it is WITH NO DATA: REFRESH MATERIALIZED VIEW fills it
                """);
    }

    @Test
    void isNotPopulated() {
        assertThat(catalog.view("later")).isNotPopulated();

        assertFails(() -> assertThat(catalog.view("top")).isNotPopulated(), """
                Expecting materialized view public.top not to be populated
                but it is
                """);
    }

    @Test
    void hasCheckOption() {
        assertThat(catalog.view("cheap")).hasCheckOption("LOCAL");

        assertFails(() -> assertThat(catalog.view("cheap")).hasCheckOption("CASCADED"), """
                Expecting view public.cheap to have check option CASCADED
                but its check option is LOCAL
                """);
        assertFails(() -> assertThat(catalog.view("names")).hasCheckOption("LOCAL"), """
                Expecting view public.names to have check option LOCAL
                but it has none
                """);
    }

    @Test
    void hasNoCheckOption() {
        assertThat(catalog.view("names")).hasNoCheckOption();

        assertFails(() -> assertThat(catalog.view("cheap")).hasNoCheckOption(), """
                Expecting view public.cheap to have no check option
                but its check option is LOCAL
                """);
    }

    @Test
    void isSecurityBarrier() {
        assertThat(catalog.view("cheap")).isSecurityBarrier();

        assertFails(() -> assertThat(catalog.view("names")).isSecurityBarrier(), """
                Expecting view public.names to be a security barrier
                but it is not
                """);
    }

    @Test
    void isNotSecurityBarrier() {
        assertThat(catalog.view("names")).isNotSecurityBarrier();

        assertFails(() -> assertThat(catalog.view("cheap")).isNotSecurityBarrier(), """
                Expecting view public.cheap not to be a security barrier
                but it is
                """);
    }

    @Test
    void isSecurityInvoker() {
        assertThat(catalog.view("cheap")).isSecurityInvoker();

        assertFails(() -> assertThat(catalog.view("names")).isSecurityInvoker(), """
                Expecting view public.names to be a security invoker
                but tables are read with its owner's privileges
                """);
    }

    @Test
    void isNotSecurityInvoker() {
        assertThat(catalog.view("names")).isNotSecurityInvoker();

        assertFails(() -> assertThat(catalog.view("cheap")).isNotSecurityInvoker(), """
                Expecting view public.cheap not to be a security invoker
                but tables are read with the privileges of who reads it
                """);
    }
}
