package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class TriggerAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void firesBefore() {
        assertThat(catalog.table("product").trigger("product_touched")).firesBefore("UPDATE");

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .firesBefore("INSERT", "DELETE"),
                """
                Expecting trigger product_logged on public.product to fire BEFORE INSERT OR DELETE
                but it fires AFTER INSERT OR DELETE
                """);
    }

    @Test
    void firesAfter() {
        assertThat(catalog.table("product").trigger("product_logged")).firesAfter("INSERT", "DELETE");

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .firesAfter("INSERT"),
                """
                Expecting trigger product_logged on public.product to fire AFTER INSERT
                but it fires AFTER INSERT OR DELETE
                """);
    }

    @Test
    void firesInsteadOf() {
        assertThat(catalog.view("names").trigger("names_written")).firesInsteadOf("INSERT");

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .firesInsteadOf("INSERT", "DELETE"),
                """
                Expecting trigger product_logged on public.product to fire INSTEAD OF INSERT OR DELETE
                but it fires AFTER INSERT OR DELETE
                """);
    }

    @Test
    void firesOnUpdateOf() {
        assertThat(catalog.table("product").trigger("product_touched")).firesOnUpdateOf("price", "name");

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_touched"))
                        .firesOnUpdateOf("price"),
                """
                Expecting trigger product_touched on public.product to fire on update of (price)
                but it is CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON public.product FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION public.touch()
                """);
    }

    @Test
    void firesForEachRow() {
        assertThat(catalog.table("product").trigger("product_touched")).firesForEachRow();

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .firesForEachRow(),
                """
                Expecting trigger product_logged on public.product to fire for each row
                but it is CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON public.product FOR EACH STATEMENT EXECUTE FUNCTION public.touch()
                """);
    }

    @Test
    void firesForEachStatement() {
        assertThat(catalog.table("product").trigger("product_logged")).firesForEachStatement();

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_touched"))
                        .firesForEachStatement(),
                """
                Expecting trigger product_touched on public.product to fire for each statement
                but it is CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON public.product FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION public.touch()
                """);
    }

    @Test
    void callsFunction() {
        assertThat(catalog.table("product").trigger("product_logged")).callsFunction("touch");

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .callsFunction("audit.touch"),
                """
                Expecting trigger product_logged on public.product to have function audit.touch
                but its function is public.touch
                """);
    }

    @Test
    void hasCondition() {
        assertThat(catalog.table("product").trigger("product_touched"))
                .hasCondition("old.name IS DISTINCT FROM new.name");

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_touched"))
                        .hasCondition("old.name IS NULL"),
                """
                Expecting trigger product_touched on public.product to have condition old.name IS NULL
                but its condition is (old.name IS DISTINCT FROM new.name)
                """);
        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .hasCondition("old.name IS NULL"),
                """
                Expecting trigger product_logged on public.product to have condition old.name IS NULL
                but it has none
                """);
    }

    @Test
    void hasNoCondition() {
        assertThat(catalog.table("product").trigger("product_logged")).hasNoCondition();

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_touched"))
                        .hasNoCondition(),
                """
                Expecting trigger product_touched on public.product to have no condition
                but its condition is (old.name IS DISTINCT FROM new.name)
                """);
    }

    @Test
    void isEnabled() {
        assertThat(catalog.table("product").trigger("product_touched")).isEnabled();

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .isEnabled(),
                """
                Expecting trigger product_logged on public.product to be enabled
                but its state is disabled
                """);
    }

    @Test
    void isDisabled() {
        assertThat(catalog.table("product").trigger("product_logged")).isDisabled();

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_touched"))
                        .isDisabled(),
                """
                Expecting trigger product_touched on public.product to be disabled
                but its state is enabled
                """);
    }

    @Test
    void returnToTable() {
        assertThat(catalog)
                .table("product")
                .trigger("product_logged")
                .isDisabled()
                .returnToTable()
                .hasColumn("id");

        assertFails(
                () -> assertThat(catalog.table("product").trigger("product_logged"))
                        .returnToTable(),
                """
                returnToTable() goes back where trigger(…) led from; this assertion began at its object itself.
                """);
    }

    @Test
    void returnToView() {
        assertThat(catalog)
                .view("names")
                .trigger("names_written")
                .isEnabled()
                .returnToView()
                .hasColumn("name");

        assertFails(
                () -> assertThat(catalog.view("names").trigger("names_written")).returnToView(), """
                returnToView() goes back where a view's trigger(…) led from; this assertion began at its object itself.
                """);
    }
}
