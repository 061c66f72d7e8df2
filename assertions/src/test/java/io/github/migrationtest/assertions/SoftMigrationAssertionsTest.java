package io.github.migrationtest.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.Test;

class SoftMigrationAssertionsTest {

    @Test
    void collectEveryFailure() {
        Catalog catalog = ShopCatalog.shop();
        SoftMigrationAssertions softly = new SoftMigrationAssertions();

        softly.assertThat(catalog).hasTable("audit").doesNotHaveTable("orders").hasTable("customer");
        softly.assertThat(catalog.table("customer")).hasColumn("first_name").hasIndexOn("at");
        softly.assertThat(catalog.table("customer").column("name"))
                .acceptsNull()
                .hasNoDefault();
        softly.assertThat(catalog.index("customer_tags_idx")).isUnique().isPartial();
        softly.assertThat(CatalogDiff.between(catalog, ShopCatalog.read("select 1")))
                .isEmpty();
        softly.assertThat("AssertJ's own").isEmpty();

        assertThat(firstLines(softly))
                .containsExactly(
                        "Expecting catalogue of 4 tables to have table audit",
                        "Expecting catalogue of 4 tables to have no table orders",
                        "Expecting table public.customer to have column first_name",
                        "Expecting table public.customer to have a valid index without a predicate on (at)",
                        "Expecting column public.customer.name to accept null",
                        "Expecting column public.customer.name to have no default",
                        "Expecting index public.customer_tags_idx to be unique",
                        "Expecting index public.customer_tags_idx to be partial",
                        "Expecting no difference",
                        "Expecting empty but was: \"AssertJ's own\"");
    }

    @Test
    void whatIsNavigatedToIsSoftToo() {
        SoftMigrationAssertions softly = new SoftMigrationAssertions();

        softly.assertThat(StoreCatalog.store())
                .table("product")
                .hasColumn("weight")
                .column("name")
                .acceptsNull()
                .hasType("int")
                .returnToTable()
                .index("product_name_idx")
                .isUnique()
                .returnToCatalog()
                .hasSequence("bill")
                .view("cheap")
                .isMaterialized();

        assertThat(firstLines(softly))
                .containsExactly(
                        "Expecting table public.product to have column weight",
                        "Expecting column public.product.name to accept null",
                        "Expecting column public.product.name to have type int",
                        "Expecting index public.product_name_idx to be unique",
                        "Expecting catalogue of 10 tables to have sequence bill",
                        "Expecting view public.cheap to be materialized");
    }

    @Test
    void whatIsNotThereIsSaidOnceAndNothingThatIsAskedOfIt() {
        SoftMigrationAssertions softly = new SoftMigrationAssertions();

        softly.assertThat(StoreCatalog.store())
                .as("after the release")
                .table("prodct")
                .hasComment("what we sell")
                .isNotNull()
                .column("name")
                .rejectsNull()
                .hasType("text")
                .returnToTable()
                .foreignKeyOn("id")
                .references("orders", "id")
                .returnToTable()
                .hasOnlyColumns("id")
                .returnToCatalog()
                .hasTable("oders");
        softly.assertThat(StoreCatalog.store().table("product"))
                .foreignKeyOn("sku")
                .isDeferrable()
                .returnToTable()
                .hasTrigger("nope");

        assertThat(messages(softly)).containsExactly("""
                        [after the release]\s
                        Expecting catalogue of 10 tables to have table prodct
                        but there is no table prodct; there is product""", """
                        [after the release]\s
                        Expecting catalogue of 10 tables to have table oders
                        but there is no table oders; there is orders""", """
                        Expecting table public.product to have a foreign key on (sku)
                        but it has no foreign key""", """
                        Expecting table public.product to have trigger nope
                        but there is no trigger nope in table public.product; there are product_logged, product_touched""");
    }

    @Test
    void beginAtEachNoun() {
        Catalog catalog = StoreCatalog.store();
        Table product = catalog.table("product");
        SoftMigrationAssertions softly = new SoftMigrationAssertions();

        softly.assertThat(product.constraint("product_sku")).isPrimaryKey();
        softly.assertThat(product.checkConstraint("product_price")).hasExpression("true");
        softly.assertThat(catalog.table("orders").foreignKey("orders_product")).isNotDeferrable();
        softly.assertThat(product.trigger("product_logged")).isEnabled();
        softly.assertThat(catalog.table("orders").policy("own_orders")).isRestrictive();
        softly.assertThat(catalog.view("cheap")).isMaterialized();
        softly.assertThat(catalog.sequence("ticket")).cycles();
        softly.assertThat(catalog.function("tidy")).isFunction();
        softly.assertThat(catalog.enumType("status")).hasLabel("lost");
        softly.assertThat(catalog.domain("rating")).acceptsNull();
        softly.assertThat(catalog.compositeType("address")).hasAttributes("zip");
        softly.assertThat(catalog.extension("hstore")).hasVersion("0");
        softly.assertThat(catalog.schema("audit")).hasOwner("root");
        softly.assertThat(catalog.role("app")).isSuperuser();

        assertThat(softly.errorsCollected()).hasSize(14);
    }

    @Test
    void collectWithinAssertSoftly() {
        assertThatThrownBy(() -> SoftAssertionsProvider.assertSoftly(
                        SoftMigrationAssertions.class,
                        softly -> softly.assertThat(StoreCatalog.store())
                                .table("product")
                                .column("nam")
                                .rejectsNull()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there is no column nam in table public.product; there is name");
    }

    private static List<String> firstLines(SoftMigrationAssertions softly) {
        return messages(softly).stream()
                .map(message -> message.lines().findFirst().orElse(""))
                .toList();
    }

    /** The messages without the place that AssertJ adds to them. */
    private static List<String> messages(SoftMigrationAssertions softly) {
        return softly.errorsCollected().stream()
                .map(error -> error.getMessage().strip().replaceFirst("\\nat SoftMigrationAssertionsTest.*", ""))
                .toList();
    }
}
