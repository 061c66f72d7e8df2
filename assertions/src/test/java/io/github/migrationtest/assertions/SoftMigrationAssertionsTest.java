package io.github.migrationtest.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import java.util.List;
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

        List<String> firstLines = softly.errorsCollected().stream()
                .map(error -> error.getMessage().strip().lines().findFirst().orElse(""))
                .toList();
        assertThat(firstLines)
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
}
