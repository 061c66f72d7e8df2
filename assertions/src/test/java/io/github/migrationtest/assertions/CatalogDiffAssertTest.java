package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.CatalogDiff;
import org.junit.jupiter.api.Test;

class CatalogDiffAssertTest {

    private static final CatalogDiff DIFF = CatalogDiff.between(
            ShopCatalog.read("select 1"), ShopCatalog.read("create table audit (id int); create sequence number"));

    private static final CatalogDiff NONE = CatalogDiff.between(ShopCatalog.shop(), ShopCatalog.shop());

    @Test
    void isEmpty() {
        assertThat(NONE).isEmpty();

        assertFails(() -> assertThat(DIFF).isEmpty(), """
                Expecting no difference
                but there are:
                  table public.audit is new
                  sequence public.number is new
                """);
    }

    @Test
    void isNotEmpty() {
        assertThat(DIFF).isNotEmpty();

        assertFails(() -> assertThat(NONE).isNotEmpty(), """
                Expecting differences
                but there is none
                """);
    }

    @Test
    void hasDifference() {
        assertThat(DIFF).hasDifference("table public.audit is new");

        assertFails(() -> assertThat(DIFF).hasDifference("table public.audit is missing"), """
                Expecting difference:
                  table public.audit is missing
                but there are:
                  table public.audit is new
                  sequence public.number is new
                """);
    }

    @Test
    void hasOnlyDifferences() {
        assertThat(DIFF).hasOnlyDifferences("sequence public.number is new", "table public.audit is new");
        assertThat(NONE).hasOnlyDifferences();

        assertFails(
                () -> assertThat(DIFF).hasOnlyDifferences("table public.audit is new", "view public.v is missing"),
                """
                Expecting only these differences:
                  table public.audit is new
                  view public.v is missing
                but these are unexpected:
                  sequence public.number is new
                and these are missing:
                  view public.v is missing
                """);
    }
}
