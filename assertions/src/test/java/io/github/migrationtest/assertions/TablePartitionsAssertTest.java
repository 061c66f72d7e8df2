package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Table;
import org.junit.jupiter.api.Test;

class TablePartitionsAssertTest {

    private final Catalog catalog = StoreCatalog.store();
    private final Table orders = ShopCatalog.shop().table("orders");

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
}
