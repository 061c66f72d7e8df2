package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.ObjectKind;
import org.junit.jupiter.api.Test;

class CatalogDiffAssertTest {

    private static final CatalogDiff DIFF = CatalogDiff.between(
            ShopCatalog.read("select 1"), ShopCatalog.read("create table audit (id int); create sequence number"));

    private static final CatalogDiff CHANGED = CatalogDiff.between(
            ShopCatalog.read("create table customer (name varchar(9), email text); create table audit (id int)"),
            ShopCatalog.read("create table customer (name text, email text)"));

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

    @Test
    void adds() {
        assertThat(DIFF).adds(ObjectKind.TABLE, "audit").adds(ObjectKind.SEQUENCE, "public.number");

        assertFails(() -> assertThat(DIFF).adds(ObjectKind.TABLE, "audits"), """
                Expecting the difference to add table audits
                but it adds:
                  table public.audit
                  sequence public.number
                """);
        assertFails(() -> assertThat(DIFF).adds(ObjectKind.VIEW, "audit"), """
                Expecting the difference to add view audit
                but it adds:
                  table public.audit
                  sequence public.number
                """);
        assertFails(() -> assertThat(NONE).adds(ObjectKind.TABLE, "audit"), """
                Expecting the difference to add table audit
                but it adds nothing
                """);
    }

    @Test
    void removes() {
        assertThat(CHANGED).removes(ObjectKind.TABLE, "audit");

        assertFails(() -> assertThat(CHANGED).removes(ObjectKind.TABLE, "audits"), """
                Expecting the difference to remove table audits
                but it removes:
                  table public.audit
                """);
        assertFails(() -> assertThat(DIFF).removes(ObjectKind.TABLE, "audit"), """
                Expecting the difference to remove table audit
                but it removes nothing
                """);
    }

    @Test
    void changes() {
        assertThat(CHANGED).changes(ObjectKind.COLUMN, "customer.name");

        assertFails(() -> assertThat(CHANGED).changes(ObjectKind.COLUMN, "customer.email"), """
                Expecting the difference to change column customer.email
                but it changes:
                  column public.customer.name
                """);
    }

    @Test
    void addsNothing() {
        assertThat(CHANGED).addsNothing();

        assertFails(() -> assertThat(DIFF).addsNothing(), """
                Expecting the difference to add nothing
                but it adds:
                  table public.audit
                  sequence public.number
                """);
    }

    @Test
    void removesNothing() {
        assertThat(DIFF).removesNothing();

        assertFails(() -> assertThat(CHANGED).removesNothing(), """
                Expecting the difference to remove nothing
                but it removes:
                  table public.audit
                """);
    }

    @Test
    void changesNothing() {
        assertThat(DIFF).changesNothing();

        assertFails(() -> assertThat(CHANGED).changesNothing(), """
                Expecting the difference to change nothing
                but it changes:
                  column public.customer.name
                """);
    }

    @Test
    void containsOnly() {
        assertThat(CHANGED).containsOnly("changed column public.customer.name", "removed table public.audit");
        assertThat(NONE).containsOnly();

        assertFails(
                () -> assertThat(DIFF).containsOnly("added table public.audits", "changed column public.customer.name"),
                """
                Expecting the catalogue to have only the differences (added table public.audits, changed column public.customer.name)
                but these are unexpected: added table public.audit, added sequence public.number
                and these are missing: added table public.audits, changed column public.customer.name
                """);
    }
}
