package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Index;
import org.junit.jupiter.api.Test;

class IndexAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    private final Index email = ShopCatalog.shop().index("customer_email_idx");
    private final Index open = ShopCatalog.shop().index("customer_open_idx");
    private final Index tags = ShopCatalog.shop().index("customer_tags_idx");

    @Test
    void isUnique() {
        assertThat(email).isUnique();

        assertFails(() -> assertThat(tags).isUnique(), """
                Expecting index public.customer_tags_idx to be unique
                but it is CREATE INDEX customer_tags_idx ON public.customer USING gin (tags)
                """);
    }

    @Test
    void isNotUnique() {
        assertThat(tags).isNotUnique();

        assertFails(() -> assertThat(ShopCatalog.shop().index("customer_pkey")).isNotUnique(), """
                Expecting index public.customer_pkey not to be unique
                but it is CREATE UNIQUE INDEX customer_pkey ON public.customer USING btree (id)
                """);
    }

    @Test
    void isValid() {
        assertThat(email).isValid();

        assertFails(() -> assertThat(ShopCatalog.shop().index("parts_idx")).isValid(), """
                Expecting index public.parts_idx to be valid
                but it is INVALID: its CREATE INDEX CONCURRENTLY failed, or a partition has no index attached to it
                Instead: DROP INDEX public.parts_idx; and create it again
                """);
    }

    @Test
    void hasColumns() {
        assertThat(email).hasColumns("lower(email)", "name");

        assertFails(() -> assertThat(email).hasColumns("email"), """
                Expecting index public.customer_email_idx to have key (email)
                but its key is (lower(email), name)
                """);
    }

    @Test
    void includesColumns() {
        assertThat(email).includesColumns("points");

        assertFails(() -> assertThat(email).includesColumns("id"), """
                Expecting index public.customer_email_idx to include columns (id)
                but it includes (points)
                """);
        assertFails(() -> assertThat(open).includesColumns("id"), """
                Expecting index public.customer_open_idx to include columns (id)
                but it includes none
                """);
    }

    @Test
    void isPartial() {
        assertThat(open).isPartial();

        assertFails(() -> assertThat(tags).isPartial(), """
                Expecting index public.customer_tags_idx to be partial
                but it has no predicate: CREATE INDEX customer_tags_idx ON public.customer USING gin (tags)
                """);
    }

    @Test
    void isNotPartial() {
        assertThat(tags).isNotPartial();

        assertFails(() -> assertThat(open).isNotPartial(), """
                Expecting index public.customer_open_idx not to be partial
                but its predicate is (email IS NULL)
                """);
    }

    @Test
    void hasPredicate() {
        assertThat(open).hasPredicate("email IS NULL").hasPredicate("(email IS NULL)");

        assertFails(() -> assertThat(open).hasPredicate("name IS NULL"), """
                Expecting index public.customer_open_idx to have predicate name IS NULL
                but its predicate is (email IS NULL)
                """);
        assertFails(() -> assertThat(tags).hasPredicate("name IS NULL"), """
                Expecting index public.customer_tags_idx to have predicate name IS NULL
                but it has none
                """);
    }

    @Test
    void usesMethod() {
        assertThat(tags).usesMethod("gin");

        assertFails(() -> assertThat(tags).usesMethod("btree"), """
                Expecting index public.customer_tags_idx to use method btree
                but it uses gin
                """);
    }

    @Test
    void returnToTableGoesTheWayItCame() {
        assertThat(ShopCatalog.shop())
                .table("customer")
                .index("customer_email_idx")
                .returnToCatalog()
                .hasTable("orders");
        assertThatThrownBy(() -> assertThat(ShopCatalog.shop())
                        .index("customer_email_idx")
                        .returnToTable())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("returnToTable() goes back where a table's index(…) led from;"
                        + " this assertion began at its object itself.");
        assertThatThrownBy(() -> assertThat(email).returnToCatalog())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("returnToCatalog() goes back where table(…) or another noun led from;"
                        + " this assertion began at its object itself.");
    }

    @Test
    void isOrderedBy() {
        assertThat(catalog.index("product_name_idx")).isOrderedBy("name DESC NULLS LAST", "price DESC");

        assertFails(
                () -> assertThat(catalog.index("product_name_idx")).isOrderedBy("name", "price DESC NULLS LAST"), """
                Expecting index public.product_name_idx to have order (name, price DESC NULLS LAST)
                but its order is (name DESC NULLS LAST, price DESC)
                """);
    }

    @Test
    void usesOperatorClasses() {
        assertThat(catalog.index("product_name_idx")).usesOperatorClasses("text_pattern_ops", "numeric_ops");

        assertFails(
                () -> assertThat(catalog.index("product_name_idx")).usesOperatorClasses("text_ops", "numeric_ops"),
                """
                Expecting index public.product_name_idx to have operator classes (text_ops, numeric_ops)
                but its operator classes are (text_pattern_ops, numeric_ops)
                """);
    }

    @Test
    void isPrimary() {
        assertThat(catalog.index("product_pkey")).isPrimary();

        assertFails(() -> assertThat(catalog.index("product_name_idx")).isPrimary(), """
                Expecting index public.product_name_idx to be the primary key's
                but it is CREATE INDEX product_name_idx ON public.product USING btree (name text_pattern_ops DESC NULLS LAST, price DESC)
                """);
    }

    @Test
    void isNotPrimary() {
        assertThat(catalog.index("product_name_idx")).isNotPrimary();

        assertFails(() -> assertThat(catalog.index("product_pkey")).isNotPrimary(), """
                Expecting index public.product_pkey not to be the primary key's
                but it is CREATE UNIQUE INDEX product_pkey ON public.product USING btree (id)
                """);
    }

    @Test
    void isExclusion() {
        assertThat(catalog.index("booking_overlap")).isExclusion();

        assertFails(() -> assertThat(catalog.index("product_name_idx")).isExclusion(), """
                Expecting index public.product_name_idx to be an exclusion constraint's
                but it is CREATE INDEX product_name_idx ON public.product USING btree (name text_pattern_ops DESC NULLS LAST, price DESC)
                """);
    }

    @Test
    void isNotExclusion() {
        assertThat(catalog.index("product_name_idx")).isNotExclusion();

        assertFails(() -> assertThat(catalog.index("booking_overlap")).isNotExclusion(), """
                Expecting index public.booking_overlap not to be an exclusion constraint's
                but it is CREATE INDEX booking_overlap ON public.booking USING gist (during)
                """);
    }

    @Test
    void treatsNullsAsEqual() {
        assertThat(catalog.index("product_sku")).treatsNullsAsEqual();

        assertFails(() -> assertThat(catalog.index("product_pkey")).treatsNullsAsEqual(), """
                Expecting index public.product_pkey to treat nulls as equal
                but it is CREATE UNIQUE INDEX product_pkey ON public.product USING btree (id)
                """);
    }

    @Test
    void treatsNullsAsDistinct() {
        assertThat(catalog.index("product_pkey")).treatsNullsAsDistinct();

        assertFails(() -> assertThat(catalog.index("product_sku")).treatsNullsAsDistinct(), """
                Expecting index public.product_sku not to treat nulls as equal
                but it is CREATE UNIQUE INDEX product_sku ON public.product USING btree (sku) NULLS NOT DISTINCT
                """);
    }

    @Test
    void isClustered() {
        assertThat(catalog.index("product_name_idx")).isClustered();

        assertFails(() -> assertThat(catalog.index("product_pkey")).isClustered(), """
                Expecting index public.product_pkey to be what its table is clustered on
                but it is not
                """);
    }

    @Test
    void isNotClustered() {
        assertThat(catalog.index("product_pkey")).isNotClustered();

        assertFails(() -> assertThat(catalog.index("product_name_idx")).isNotClustered(), """
                Expecting index public.product_name_idx not to be what its table is clustered on
                but it is
                """);
    }

    @Test
    void hasTablespace() {
        assertThat(catalog.index("session_id_idx")).hasTablespace("fast");

        assertFails(() -> assertThat(catalog.index("product_name_idx")).hasTablespace("fast"), """
                Expecting index public.product_name_idx to have tablespace fast
                but it has none
                """);
    }

    @Test
    void returnToView() {
        assertThat(catalog)
                .materializedView("top")
                .index("top_name_idx")
                .isUnique()
                .returnToView()
                .hasColumn("name");

        assertFails(() -> assertThat(catalog.index("top_name_idx")).returnToView(), """
                returnToView() goes back where a materialized view's index(…) led from; this assertion began at its object itself.
                """);
    }

    @Test
    void isNotValid() {
        assertThat(ShopCatalog.shop().index("parts_idx")).isNotValid();

        assertFails(() -> assertThat(email).isNotValid(), """
                Expecting index public.customer_email_idx not to be valid
                but it is
                """);
    }
}
