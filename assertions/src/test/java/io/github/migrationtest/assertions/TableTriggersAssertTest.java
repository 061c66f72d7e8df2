package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TableTriggersAssertTest {

    private final Catalog catalog = StoreCatalog.store();
    private final Table orders = ShopCatalog.shop().table("orders");

    @Test
    void hasTrigger() {
        assertThat(catalog.table("product")).hasTrigger("product_touched");

        assertFails(() -> assertThat(catalog.table("product")).hasTrigger("product_touch"), """
                Expecting table public.product to have trigger product_touch
                but there is no trigger product_touch in table public.product; there is product_touched
                """);
    }

    @Test
    void doesNotHaveTrigger() {
        assertThat(catalog.table("orders")).doesNotHaveTrigger("product_touched");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveTrigger("product_touched"), """
                Expecting table public.product to have no trigger product_touched
                but there is trigger product_touched on public.product: CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON public.product FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION public.touch()
                """);
    }

    @Test
    void hasOnlyTriggers() {
        assertThat(catalog.table("product")).hasOnlyTriggers("product_touched", "product_logged");

        assertFails(() -> assertThat(catalog.table("product")).hasOnlyTriggers("product_touched"), """
                Expecting table public.product to have only the triggers (product_touched)
                but these are unexpected: product_logged
                """);
    }

    @Test
    void trigger() {
        assertThat(catalog.table("product")).trigger("product_touched").firesBefore("UPDATE");

        assertFails(() -> assertThat(catalog.table("product")).trigger("product_toched"), """
                Expecting table public.product to have trigger product_toched
                but there is no trigger product_toched in table public.product; there are product_touched, product_logged
                """);
    }

    @Test
    void hasRule() {
        assertThat(catalog.table("orders")).hasRule("keep_orders");

        assertFails(() -> assertThat(catalog.table("orders")).hasRule("keep_order"), """
                Expecting table public.orders to have rule keep_order
                but there is no rule keep_order in table public.orders; there is keep_orders
                """);
    }

    @Test
    void doesNotHaveRule() {
        assertThat(catalog.table("product")).doesNotHaveRule("keep_orders");

        assertFails(() -> assertThat(catalog.table("orders")).doesNotHaveRule("keep_orders"), """
                Expecting table public.orders to have no rule keep_orders
                but there is rule keep_orders on public.orders: CREATE RULE keep_orders AS ON DELETE TO public.orders DO INSTEAD NOTHING;
                """);
    }

    @Test
    void hasOnlyRules() {
        assertThat(catalog.table("orders")).hasOnlyRules("keep_orders");
        assertThat(catalog.table("product")).hasOnlyRules();

        assertFails(() -> assertThat(catalog.table("orders")).hasOnlyRules(), """
                Expecting table public.orders to have only the rules ()
                but these are unexpected: keep_orders
                """);
    }
}
