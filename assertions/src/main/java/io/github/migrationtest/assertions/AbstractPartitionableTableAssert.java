package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the partitions of a table, and on what it inherits from.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractPartitionableTableAssert<SELF extends AbstractPartitionableTableAssert<SELF>>
        extends AbstractConstrainedTableAssert<SELF> {

    protected AbstractPartitionableTableAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies what the table is partitioned by.
     *
     * <pre><code class='java'> // CREATE TABLE log (at date, …) PARTITION BY RANGE (at)
     * // passes:
     * assertThat(catalog.table("log")).isPartitionedBy("RANGE (at)");
     * // fails:
     * assertThat(catalog.table("log")).isPartitionedBy("LIST (at)");
     * assertThat(catalog.table("product")).isPartitionedBy("RANGE (id)");</code></pre>
     *
     * @param key as PostgreSQL writes it
     */
    public SELF isPartitionedBy(String key) {
        return hasValue("partition key", key, Table::partitionKey);
    }

    /**
     * Verifies that the table is not partitioned.
     *
     * <pre><code class='java'> // CREATE TABLE log (at date, …) PARTITION BY RANGE (at)
     * // passes:
     * assertThat(catalog.table("product")).isNotPartitioned();
     * // fails:
     * assertThat(catalog.table("log")).isNotPartitioned();</code></pre>
     */
    public SELF isNotPartitioned() {
        return hasNoValue("partition key", Table::partitionKey);
    }

    /**
     * Verifies what the table is a partition of, and what it holds.
     *
     * <pre><code class='java'> // CREATE TABLE log (at date, …) PARTITION BY RANGE (at)
     * // CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
     * // CREATE TABLE log_rest PARTITION OF log DEFAULT
     * // passes:
     * assertThat(catalog.table("log_2024")).isPartitionOf("log", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
     * assertThat(catalog.table("log_rest")).isPartitionOf("log", "DEFAULT");
     * // fails:
     * assertThat(catalog.table("log_2024")).isPartitionOf("log", "DEFAULT");
     * assertThat(catalog.table("product")).isPartitionOf("log", "DEFAULT");</code></pre>
     *
     * @param table {@code log} or {@code shop.log}
     * @param bound as PostgreSQL writes it
     */
    public SELF isPartitionOf(String table, String bound) {
        return is(
                partition -> partition.isPartition()
                        && Names.same(partition.parents().get(0), table)
                        && partition.partitionBound().filter(bound::equals).isPresent(),
                "be a partition of " + table + " " + bound,
                AbstractPartitionableTableAssert::partition);
    }

    /**
     * Verifies that the table is no partition of another.
     *
     * <pre><code class='java'> // CREATE TABLE log (at date, …) PARTITION BY RANGE (at)
     * // CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
     * // CREATE TABLE log_rest PARTITION OF log DEFAULT
     * // passes:
     * assertThat(catalog.table("product")).isNotPartition();
     * // fails:
     * assertThat(catalog.table("log_2024")).isNotPartition();</code></pre>
     */
    public SELF isNotPartition() {
        return isNot(Table::isPartition, "be a partition", AbstractPartitionableTableAssert::partition);
    }

    /**
     * Verifies that the table has a partition of this name.
     *
     * <pre><code class='java'> // CREATE TABLE log (at date, …) PARTITION BY RANGE (at)
     * // CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
     * // CREATE TABLE log_rest PARTITION OF log DEFAULT
     * // passes:
     * assertThat(catalog.table("log")).hasPartition("log_2024");
     * // fails:
     * assertThat(catalog.table("log")).hasPartition("log_2023");</code></pre>
     *
     * @param name {@code log_2024} or {@code shop.log_2024}
     */
    public SELF hasPartition(String name) {
        return hasAmong(
                true,
                "partition " + name,
                "partition",
                Table::partitions,
                found -> Names.same(found, name),
                found -> found);
    }

    /**
     * Verifies that the table has no partition of this name.
     *
     * <pre><code class='java'> // CREATE TABLE log (at date, …) PARTITION BY RANGE (at)
     * // CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
     * // CREATE TABLE log_rest PARTITION OF log DEFAULT
     * // passes:
     * assertThat(catalog.table("log")).doesNotHavePartition("log_2023");
     * // fails:
     * assertThat(catalog.table("log")).doesNotHavePartition("log_2024");</code></pre>
     *
     * @param name {@code log_2024} or {@code shop.log_2024}
     */
    public SELF doesNotHavePartition(String name) {
        return hasAmong(
                false,
                "partition " + name,
                "partition",
                Table::partitions,
                found -> Names.same(found, name),
                found -> found);
    }

    /**
     * Verifies that the table has these partitions and no others.
     *
     * <pre><code class='java'> // CREATE TABLE log (at date, …) PARTITION BY RANGE (at)
     * // CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
     * // CREATE TABLE log_rest PARTITION OF log DEFAULT
     * // passes:
     * assertThat(catalog.table("log")).hasOnlyPartitions("public.log_2024", "public.log_rest");
     * // fails:
     * assertThat(catalog.table("log")).hasOnlyPartitions("public.log_2024", "public.log_2025");</code></pre>
     *
     * @param names with their schemas
     */
    public SELF hasOnlyPartitions(String... names) {
        return hasOnly("partition", Table::partitions, names);
    }

    /**
     * Verifies that the table inherits from another; a partition does not.
     *
     * <pre><code class='java'> // CREATE TABLE old_log () INHERITS (booking)
     * // passes:
     * assertThat(catalog.table("old_log")).inheritsFrom("booking");
     * // fails:
     * assertThat(catalog.table("old_log")).inheritsFrom("orders");
     * assertThat(catalog.table("log_2024")).inheritsFrom("log");</code></pre>
     */
    public SELF inheritsFrom(String table) {
        return hasAmong(
                true,
                "parent " + table,
                "parent",
                AbstractPartitionableTableAssert::parents,
                found -> Names.same(found, table),
                found -> found);
    }

    /**
     * Verifies that the table inherits from no other; a partition does not.
     *
     * <pre><code class='java'> // CREATE TABLE old_log () INHERITS (booking)
     * // passes:
     * assertThat(catalog.table("booking")).inheritsNothing();
     * // fails:
     * assertThat(catalog.table("old_log")).inheritsNothing();</code></pre>
     */
    public SELF inheritsNothing() {
        return is(
                table -> parents(table).isEmpty(),
                "inherit nothing",
                table -> "it inherits from " + String.join(", ", parents(table)));
    }

    private static String partition(Table table) {
        return table.partitionBound()
                .map(bound -> "it is a partition of " + table.parents().get(0) + " " + bound)
                .orElse("it is no partition");
    }

    private static List<String> parents(Table table) {
        return table.isPartition() ? List.of() : table.parents();
    }
}
