package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TableAssertTest {

    private final Table customer = ShopCatalog.shop().table("customer");
    private final Table orders = ShopCatalog.shop().table("orders");

    @Test
    void hasColumn() {
        assertThat(customer).hasColumn("email");

        assertFails(() -> assertThat(customer).hasColumn("emial"), """
                Expecting table public.customer to have column emial
                but there is no column emial in table public.customer; there is email
                """);
    }

    @Test
    void hasColumns() {
        assertThat(customer).hasColumns("email", "id");

        assertFails(() -> assertThat(orders).hasColumns("id", "numbre"), """
                Expecting table public.orders to have column numbre
                but there is no column numbre in table public.orders; there is number
                """);
    }

    @Test
    void doesNotHaveColumn() {
        assertThat(customer).doesNotHaveColumn("first_name");

        assertFails(() -> assertThat(customer).doesNotHaveColumn("name"), """
                Expecting table public.customer to have no column name
                but there is column public.customer.name
                """);
    }

    @Test
    void column() {
        assertThat(customer).column("name").rejectsNull().returnToTable().hasColumn("id");

        assertFails(() -> assertThat(orders).column("nmber"), """
                Expecting table public.orders to have column nmber
                but there is no column nmber in table public.orders; there is number
                """);
    }

    @Test
    void hasIndex() {
        assertThat(customer).hasIndex("customer_pkey");

        assertFails(() -> assertThat(orders).hasIndex("orders_idx"), """
                Expecting table public.orders to have index orders_idx
                but there is no index orders_idx in table public.orders; there is none
                """);
    }

    @Test
    void doesNotHaveIndex() {
        assertThat(orders).doesNotHaveIndex("customer_pkey");

        assertFails(() -> assertThat(customer).doesNotHaveIndex("customer_tags_idx"), """
                Expecting table public.customer to have no index customer_tags_idx
                but there is index public.customer_tags_idx: \
                CREATE INDEX customer_tags_idx ON public.customer USING gin (tags)
                """);
    }

    @Test
    void index() {
        assertThat(customer)
                .index("customer_email_idx")
                .isUnique()
                .returnToTable()
                .hasColumn("id");

        assertFails(() -> assertThat(customer).index("customer_emails_idx"), """
                Expecting table public.customer to have index customer_emails_idx
                but there is no index customer_emails_idx in table public.customer; \
                there are customer_email_idx, customer_tags_idx, customer_open_idx
                """);
    }

    @Test
    void hasIndexOn() {
        assertThat(customer).hasIndexOn("lower(email)", "name").hasIndexOn("id");

        assertFails(() -> assertThat(customer).hasIndexOn("at"), """
                Expecting table public.customer to have a valid index without a predicate on (at)
                but its indexes are:
                  CREATE UNIQUE INDEX customer_email_idx ON public.customer USING btree (lower(email), name) INCLUDE (points)
                  CREATE INDEX customer_open_idx ON public.customer USING btree (at) WHERE (email IS NULL)
                  CREATE UNIQUE INDEX customer_pkey ON public.customer USING btree (id)
                  CREATE INDEX customer_tags_idx ON public.customer USING gin (tags)
                """);
        assertFails(() -> assertThat(ShopCatalog.shop().table("parts")).hasIndexOn("id"), """
                Expecting table public.parts to have a valid index without a predicate on (id)
                but its indexes are:
                  CREATE INDEX parts_idx ON ONLY public.parts USING btree (id) (INVALID)
                """);
        assertFails(() -> assertThat(orders).hasIndexOn("customer_id"), """
                Expecting table public.orders to have a valid index without a predicate on (customer_id)
                but it has no index
                """);
    }

    @Test
    void hasPrimaryKey() {
        assertThat(customer).hasPrimaryKey("id");

        assertFails(() -> assertThat(customer).hasPrimaryKey("id", "name"), """
                Expecting table public.customer to have primary key (id, name)
                but its primary key is (id)
                """);
        assertFails(() -> assertThat(orders).hasPrimaryKey("id"), """
                Expecting table public.orders to have primary key (id)
                but it has no primary key
                """);
    }

    @Test
    void hasForeignKeyOn() {
        assertThat(orders).hasForeignKeyOn("customer_id");

        assertFails(() -> assertThat(orders).hasForeignKeyOn("number"), """
                Expecting table public.orders to have a foreign key on (number)
                but its foreign keys are:
                  orders_customer: FOREIGN KEY (customer_id) REFERENCES public.customer(id)
                """);
    }

    @Test
    void hasForeignKeyTo() {
        assertThat(orders).hasForeignKeyTo("customer", "customer_id").hasForeignKeyTo("public.customer", "customer_id");

        assertFails(() -> assertThat(customer).hasForeignKeyTo("orders", "id"), """
                Expecting table public.customer to have a foreign key on (id) that references orders
                but it has no foreign key
                """);
    }

    @Test
    void returnToCatalogNeedsAWayBack() {
        assertThatThrownBy(() -> assertThat(customer).returnToCatalog())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("returnToCatalog() goes back where table(…) led from;"
                        + " this assertion began at its object itself.");
    }
}
