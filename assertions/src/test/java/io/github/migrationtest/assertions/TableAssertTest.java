package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.ForeignKey;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TableAssertTest {

    private final Catalog catalog = StoreCatalog.store();

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
                but it has none
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
                .hasMessage("returnToCatalog() goes back where table(…) or another noun led from;"
                        + " this assertion began at its object itself.");
    }

    @Test
    void hasOnlyColumns() {
        assertThat(catalog.table("booking")).hasOnlyColumns("during", "room");

        assertFails(() -> assertThat(catalog.table("booking")).hasOnlyColumns("rom", "guest", "during"), """
                Expecting table public.booking to have only the columns (rom, guest, during)
                but these are unexpected: room
                and these are missing: rom, guest
                """);
    }

    @Test
    void hasOnlyIndexes() {
        assertThat(catalog.table("product")).hasOnlyIndexes("product_pkey", "product_sku", "product_name_idx");

        assertFails(
                () -> assertThat(catalog.table("product"))
                        .hasOnlyIndexes("product_pkey", "product_sku", "product_nam_idx"),
                """
                Expecting table public.product to have only the indexes (product_pkey, product_sku, product_nam_idx)
                but these are unexpected: product_name_idx
                and these are missing: product_nam_idx
                """);
    }

    @Test
    void doesNotHaveIndexOn() {
        assertThat(catalog.table("product")).doesNotHaveIndexOn("quantity");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveIndexOn("id"), """
                Expecting table public.product to have no valid index without a predicate on (id)
                but its indexes are:
                  CREATE INDEX product_name_idx ON public.product USING btree (name text_pattern_ops DESC NULLS LAST, price DESC)
                  CREATE UNIQUE INDEX product_pkey ON public.product USING btree (id)
                  CREATE UNIQUE INDEX product_sku ON public.product USING btree (sku) NULLS NOT DISTINCT
                """);
    }

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

    @Test
    void hasConstraint() {
        assertThat(catalog.table("product")).hasConstraint("product_sku");

        assertFails(() -> assertThat(catalog.table("product")).hasConstraint("product_skus"), """
                Expecting table public.product to have constraint product_skus
                but there is no constraint product_skus in table public.product; there are product_sku, product_pkey
                """);
    }

    @Test
    void doesNotHaveConstraint() {
        assertThat(catalog.table("orders")).doesNotHaveConstraint("product_sku");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveConstraint("product_sku"), """
                Expecting table public.product to have no constraint product_sku
                but there is constraint product_sku on public.product: UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void hasOnlyConstraints() {
        assertThat(catalog.table("product")).hasOnlyConstraints("product_pkey", "product_sku", "product_price");

        assertFails(() -> assertThat(catalog.table("product")).hasOnlyConstraints("product_pkey"), """
                Expecting table public.product to have only the constraints (product_pkey)
                but these are unexpected: product_price, product_sku
                """);
    }

    @Test
    void constraint() {
        assertThat(catalog.table("product")).constraint("product_sku").isUniqueConstraint();

        assertFails(() -> assertThat(catalog.table("product")).constraint("product_sky"), """
                Expecting table public.product to have constraint product_sky
                but there is no constraint product_sky in table public.product; there are product_sku, product_pkey
                """);
    }

    @Test
    void checkConstraint() {
        assertThat(catalog.table("product")).checkConstraint("product_price").isValidated();

        assertFails(() -> assertThat(catalog.table("product")).checkConstraint("product_sku"), """
                Expecting table public.product to have check constraint product_sku
                but there is no check constraint product_sku in table public.product; there is product_price
                """);
    }

    @Test
    void foreignKey() {
        assertThat(catalog.table("orders")).foreignKey("orders_product").hasActionOnDelete(ForeignKey.Action.CASCADE);

        assertFails(() -> assertThat(catalog.table("orders")).foreignKey("orders_products"), """
                Expecting table public.orders to have foreign key orders_products
                but there is no foreign key orders_products in table public.orders; there is orders_product
                """);
    }

    @Test
    void foreignKeyOn() {
        assertThat(catalog.table("orders")).foreignKeyOn("product_id").references("product", "id");

        assertFails(() -> assertThat(catalog.table("orders")).foreignKeyOn("id"), """
                Expecting table public.orders to have a foreign key on (id)
                but its foreign keys are:
                  orders_product: FOREIGN KEY (product_id) REFERENCES public.product(id) MATCH FULL ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                """);
    }

    @Test
    void doesNotHavePrimaryKey() {
        assertThat(catalog.table("orders")).doesNotHavePrimaryKey();

        assertFails(() -> assertThat(catalog.table("product")).doesNotHavePrimaryKey(), """
                Expecting table public.product to have no primary key
                but its primary key is (id)
                """);
    }

    @Test
    void doesNotHaveForeignKeyOn() {
        assertThat(catalog.table("orders")).doesNotHaveForeignKeyOn("id");

        assertFails(() -> assertThat(catalog.table("orders")).doesNotHaveForeignKeyOn("product_id"), """
                Expecting table public.orders to have no foreign key on (product_id)
                but its foreign keys are:
                  orders_product: FOREIGN KEY (product_id) REFERENCES public.product(id) MATCH FULL ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                """);
    }

    @Test
    void hasUniqueConstraintOn() {
        assertThat(catalog.table("product")).hasUniqueConstraintOn("sku");

        assertFails(() -> assertThat(catalog.table("product")).hasUniqueConstraintOn("name"), """
                Expecting table public.product to have a unique constraint on (name)
                but its unique constraints are:
                  product_sku: UNIQUE NULLS NOT DISTINCT (sku)
                """);
        assertFails(() -> assertThat(catalog.table("orders")).hasUniqueConstraintOn("id"), """
                Expecting table public.orders to have a unique constraint on (id)
                but it has no unique constraint
                """);
    }

    @Test
    void doesNotHaveUniqueConstraintOn() {
        assertThat(catalog.table("product")).doesNotHaveUniqueConstraintOn("name");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveUniqueConstraintOn("sku"), """
                Expecting table public.product to have no unique constraint on (sku)
                but its unique constraints are:
                  product_sku: UNIQUE NULLS NOT DISTINCT (sku)
                """);
    }

    @Test
    void hasExclusionConstraintOn() {
        assertThat(catalog.table("booking")).hasExclusionConstraintOn("during");

        assertFails(() -> assertThat(catalog.table("booking")).hasExclusionConstraintOn("room"), """
                Expecting table public.booking to have an exclusion constraint on (room)
                but its exclusion constraints are:
                  booking_overlap: EXCLUDE USING gist (during WITH &&)
                """);
    }

    @Test
    void doesNotHaveExclusionConstraintOn() {
        assertThat(catalog.table("booking")).doesNotHaveExclusionConstraintOn("room");

        assertFails(() -> assertThat(catalog.table("booking")).doesNotHaveExclusionConstraintOn("during"), """
                Expecting table public.booking to have no exclusion constraint on (during)
                but its exclusion constraints are:
                  booking_overlap: EXCLUDE USING gist (during WITH &&)
                """);
    }

    @Test
    void hasCheck() {
        assertThat(catalog.table("product")).hasCheck("price >= (0)::numeric");

        assertFails(() -> assertThat(catalog.table("product")).hasCheck("price > (0)::numeric"), """
                Expecting table public.product to have a check price > (0)::numeric
                but its checks are:
                  product_price: CHECK ((price >= (0)::numeric))
                """);
    }

    @Test
    void doesNotHaveCheck() {
        assertThat(catalog.table("product")).doesNotHaveCheck("price > (0)::numeric");

        assertFails(() -> assertThat(catalog.table("product")).doesNotHaveCheck("price >= (0)::numeric"), """
                Expecting table public.product to have no check price >= (0)::numeric
                but its checks are:
                  product_price: CHECK ((price >= (0)::numeric))
                """);
    }

    @Test
    void isPartitionedBy() {
        assertThat(catalog.table("log")).isPartitionedBy("RANGE (at)");

        assertFails(() -> assertThat(catalog.table("log")).isPartitionedBy("LIST (at)"), """
                Expecting table public.log to have partition key LIST (at)
                but its partition key is RANGE (at)
                """);
        assertFails(() -> assertThat(catalog.table("product")).isPartitionedBy("RANGE (id)"), """
                Expecting table public.product to have partition key RANGE (id)
                but it has none
                """);
    }

    @Test
    void isNotPartitioned() {
        assertThat(catalog.table("product")).isNotPartitioned();

        assertFails(() -> assertThat(catalog.table("log")).isNotPartitioned(), """
                Expecting table public.log to have no partition key
                but its partition key is RANGE (at)
                """);
    }

    @Test
    void isPartitionOf() {
        assertThat(catalog.table("log_2024")).isPartitionOf("log", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
        assertThat(catalog.table("log_rest")).isPartitionOf("log", "DEFAULT");

        assertFails(() -> assertThat(catalog.table("log_2024")).isPartitionOf("log", "DEFAULT"), """
                Expecting table public.log_2024 to be a partition of log DEFAULT
                but it is a partition of public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
                """);
        assertFails(() -> assertThat(catalog.table("product")).isPartitionOf("log", "DEFAULT"), """
                Expecting table public.product to be a partition of log DEFAULT
                but it is no partition
                """);
    }

    @Test
    void isNotPartition() {
        assertThat(catalog.table("product")).isNotPartition();

        assertFails(() -> assertThat(catalog.table("log_2024")).isNotPartition(), """
                Expecting table public.log_2024 not to be a partition
                but it is a partition of public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
                """);
    }

    @Test
    void hasPartition() {
        assertThat(catalog.table("log")).hasPartition("log_2024");

        assertFails(() -> assertThat(catalog.table("log")).hasPartition("log_2023"), """
                Expecting table public.log to have partition log_2023
                but its partitions are:
                  public.log_2024
                  public.log_rest
                """);
    }

    @Test
    void doesNotHavePartition() {
        assertThat(catalog.table("log")).doesNotHavePartition("log_2023");

        assertFails(() -> assertThat(catalog.table("log")).doesNotHavePartition("log_2024"), """
                Expecting table public.log to have no partition log_2024
                but its partitions are:
                  public.log_2024
                  public.log_rest
                """);
    }

    @Test
    void hasOnlyPartitions() {
        assertThat(catalog.table("log")).hasOnlyPartitions("public.log_2024", "public.log_rest");

        assertFails(
                () -> assertThat(catalog.table("log")).hasOnlyPartitions("public.log_2024", "public.log_2025"), """
                Expecting table public.log to have only the partitions (public.log_2024, public.log_2025)
                but these are unexpected: public.log_rest
                and these are missing: public.log_2025
                """);
    }

    @Test
    void inheritsFrom() {
        assertThat(catalog.table("old_log")).inheritsFrom("booking");

        assertFails(() -> assertThat(catalog.table("old_log")).inheritsFrom("orders"), """
                Expecting table public.old_log to have parent orders
                but its parents are:
                  public.booking
                """);
        assertFails(() -> assertThat(catalog.table("log_2024")).inheritsFrom("log"), """
                Expecting table public.log_2024 to have parent log
                but it has no parent
                """);
    }

    @Test
    void inheritsNothing() {
        assertThat(catalog.table("booking")).inheritsNothing();

        assertFails(() -> assertThat(catalog.table("old_log")).inheritsNothing(), """
                Expecting table public.old_log to inherit nothing
                but it inherits from public.booking
                """);
    }

    @Test
    void hasRowLevelSecurity() {
        assertThat(catalog.table("orders")).hasRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("product")).hasRowLevelSecurity(), """
                Expecting table public.product to have row level security
                but its policies are not in force
                """);
    }

    @Test
    void doesNotHaveRowLevelSecurity() {
        assertThat(catalog.table("product")).doesNotHaveRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("orders")).doesNotHaveRowLevelSecurity(), """
                Expecting table public.orders not to have row level security
                but its policies are in force
                """);
    }

    @Test
    void forcesRowLevelSecurity() {
        assertThat(catalog.table("orders")).forcesRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("product")).forcesRowLevelSecurity(), """
                Expecting table public.product to force row level security
                but its owner sees every row
                """);
    }

    @Test
    void doesNotForceRowLevelSecurity() {
        assertThat(catalog.table("product")).doesNotForceRowLevelSecurity();

        assertFails(() -> assertThat(catalog.table("orders")).doesNotForceRowLevelSecurity(), """
                Expecting table public.orders not to force row level security
                but its owner sees what policies let it see
                """);
    }

    @Test
    void hasPolicy() {
        assertThat(catalog.table("orders")).hasPolicy("own_orders");

        assertFails(() -> assertThat(catalog.table("orders")).hasPolicy("own_order"), """
                Expecting table public.orders to have policy own_order
                but there is no policy own_order in table public.orders; there is own_orders
                """);
    }

    @Test
    void doesNotHavePolicy() {
        assertThat(catalog.table("product")).doesNotHavePolicy("own_orders");

        assertFails(() -> assertThat(catalog.table("orders")).doesNotHavePolicy("own_orders"), """
                Expecting table public.orders to have no policy own_orders
                but there is policy own_orders on public.orders
                """);
    }

    @Test
    void hasOnlyPolicies() {
        assertThat(catalog.table("orders")).hasOnlyPolicies("own_orders", "no_cheap_orders");

        assertFails(() -> assertThat(catalog.table("orders")).hasOnlyPolicies("own_orders"), """
                Expecting table public.orders to have only the policies (own_orders)
                but these are unexpected: no_cheap_orders
                """);
    }

    @Test
    void policy() {
        assertThat(catalog.table("orders")).policy("own_orders").hasCommand("SELECT");

        assertFails(() -> assertThat(catalog.table("orders")).policy("own_oders"), """
                Expecting table public.orders to have policy own_oders
                but there is no policy own_oders in table public.orders; there is own_orders
                """);
    }

    @Test
    void isUnlogged() {
        assertThat(catalog.table("session")).isUnlogged();

        assertFails(() -> assertThat(catalog.table("product")).isUnlogged(), """
                Expecting table public.product to be unlogged
                but it is logged
                """);
    }

    @Test
    void isLogged() {
        assertThat(catalog.table("product")).isLogged();

        assertFails(() -> assertThat(catalog.table("session")).isLogged(), """
                Expecting table public.session to be logged
                but it is UNLOGGED
                """);
    }

    @Test
    void hasTablespace() {
        assertThat(catalog.table("session")).hasTablespace("fast");

        assertFails(() -> assertThat(catalog.table("product")).hasTablespace("fast"), """
                Expecting table public.product to have tablespace fast
                but it has none
                """);
    }

    @Test
    void hasDefaultTablespace() {
        assertThat(catalog.table("product")).hasDefaultTablespace();

        assertFails(() -> assertThat(catalog.table("session")).hasDefaultTablespace(), """
                Expecting table public.session to be in the database's tablespace
                but its tablespace is fast
                """);
    }

    @Test
    void hasReplicaIdentity() {
        assertThat(catalog.table("product")).hasReplicaIdentity("FULL");
        assertThat(catalog.table("orders")).hasReplicaIdentity("DEFAULT");

        assertFails(() -> assertThat(catalog.table("product")).hasReplicaIdentity("DEFAULT"), """
                Expecting table public.product to have replica identity DEFAULT
                but its replica identity is FULL
                """);
    }

    @Test
    void hasStorageParameter() {
        assertThat(catalog.table("session")).hasStorageParameter("fillfactor", "70");

        assertFails(() -> assertThat(catalog.table("session")).hasStorageParameter("fillfactor", "90"), """
                Expecting table public.session to have storage parameter fillfactor 90
                but its storage parameter fillfactor is 70
                """);
        assertFails(() -> assertThat(catalog.table("product")).hasStorageParameter("fillfactor", "70"), """
                Expecting table public.product to have storage parameter fillfactor 70
                but it has none
                """);
    }

    @Test
    void doesNotHaveStorageParameter() {
        assertThat(catalog.table("product")).doesNotHaveStorageParameter("fillfactor");

        assertFails(() -> assertThat(catalog.table("session")).doesNotHaveStorageParameter("fillfactor"), """
                Expecting table public.session to have no storage parameter fillfactor
                but its storage parameter fillfactor is 70
                """);
    }
}
