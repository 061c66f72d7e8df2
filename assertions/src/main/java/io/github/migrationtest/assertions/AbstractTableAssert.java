package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a table.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractTableAssert<SELF extends AbstractTableAssert<SELF>>
        extends AbstractConstrainedTableAssert<SELF> {

    protected AbstractTableAssert(@Nullable Table actual, Class<?> selfType) {
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
                AbstractTableAssert::partition);
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
        return isNot(Table::isPartition, "be a partition", AbstractTableAssert::partition);
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
                AbstractTableAssert::parents,
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

    /**
     * Verifies that the table's policies are in force.
     *
     * <pre><code class='java'> // ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY
     * // passes:
     * assertThat(catalog.table("orders")).hasRowLevelSecurity();
     * // fails:
     * assertThat(catalog.table("product")).hasRowLevelSecurity();</code></pre>
     */
    public SELF hasRowLevelSecurity() {
        return is(Table::hasRowLevelSecurity, "have row level security", table -> "its policies are not in force");
    }

    /**
     * Verifies that the table's policies are not in force.
     *
     * <pre><code class='java'> // ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY
     * // passes:
     * assertThat(catalog.table("product")).doesNotHaveRowLevelSecurity();
     * // fails:
     * assertThat(catalog.table("orders")).doesNotHaveRowLevelSecurity();</code></pre>
     */
    public SELF doesNotHaveRowLevelSecurity() {
        return isNot(Table::hasRowLevelSecurity, "have row level security", table -> "its policies are in force");
    }

    /**
     * Verifies that the table's policies are in force for its owner too.
     *
     * <pre><code class='java'> // ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY
     * // passes:
     * assertThat(catalog.table("orders")).forcesRowLevelSecurity();
     * // fails:
     * assertThat(catalog.table("product")).forcesRowLevelSecurity();</code></pre>
     */
    public SELF forcesRowLevelSecurity() {
        return is(Table::forcesRowLevelSecurity, "force row level security", table -> "its owner sees every row");
    }

    /**
     * Verifies that the table's policies are not in force for its owner.
     *
     * <pre><code class='java'> // ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY
     * // passes:
     * assertThat(catalog.table("product")).doesNotForceRowLevelSecurity();
     * // fails:
     * assertThat(catalog.table("orders")).doesNotForceRowLevelSecurity();</code></pre>
     */
    public SELF doesNotForceRowLevelSecurity() {
        return isNot(
                Table::forcesRowLevelSecurity,
                "force row level security",
                table -> "its owner sees what policies let it see");
    }

    /**
     * Verifies that the table has a policy of this name.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT USING (id &gt; 5)
     * // passes:
     * assertThat(catalog.table("orders")).hasPolicy("own_orders");
     * // fails:
     * assertThat(catalog.table("orders")).hasPolicy("own_order");</code></pre>
     */
    public SELF hasPolicy(String name) {
        return has("policy", name, table -> table.policy(name));
    }

    /**
     * Verifies that the table has no policy of this name.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT USING (id &gt; 5)
     * // passes:
     * assertThat(catalog.table("product")).doesNotHavePolicy("own_orders");
     * // fails:
     * assertThat(catalog.table("orders")).doesNotHavePolicy("own_orders");</code></pre>
     */
    public SELF doesNotHavePolicy(String name) {
        return doesNotHave("policy", name, table -> table.findPolicy(name));
    }

    /**
     * Verifies that the table has policies of these names and no others.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders")).hasOnlyPolicies("own_orders", "no_cheap_orders");
     * // fails:
     * assertThat(catalog.table("orders")).hasOnlyPolicies("own_orders");</code></pre>
     */
    public SELF hasOnlyPolicies(String... names) {
        return hasOnly("policy", table -> names(table.policies()), names);
    }

    /**
     * Verifies that the table has a policy of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT USING (id &gt; 5)
     * // passes:
     * assertThat(catalog.table("orders")).policy("own_orders").hasCommand("SELECT");
     * // fails:
     * assertThat(catalog.table("orders")).policy("own_oders");</code></pre>
     */
    public PolicyAssert policy(String name) {
        return navigate(Noun.POLICY, name, table -> table.policy(name));
    }

    /**
     * Verifies that the table is unlogged: a crash empties it.
     *
     * <pre><code class='java'> // CREATE UNLOGGED TABLE session (id text) WITH (fillfactor = 70) TABLESPACE fast
     * // passes:
     * assertThat(catalog.table("session")).isUnlogged();
     * // fails:
     * assertThat(catalog.table("product")).isUnlogged();</code></pre>
     */
    public SELF isUnlogged() {
        return is(Table::isUnlogged, "be unlogged", table -> "it is logged");
    }

    /**
     * Verifies that the table is logged: a crash does not empty it.
     *
     * <pre><code class='java'> // CREATE UNLOGGED TABLE session (id text) WITH (fillfactor = 70) TABLESPACE fast
     * // passes:
     * assertThat(catalog.table("product")).isLogged();
     * // fails:
     * assertThat(catalog.table("session")).isLogged();</code></pre>
     */
    public SELF isLogged() {
        return is(table -> !table.isUnlogged(), "be logged", table -> "it is UNLOGGED");
    }

    /**
     * Verifies the table's tablespace, where it is not the database's.
     *
     * <pre><code class='java'> // CREATE UNLOGGED TABLE session (id text) WITH (fillfactor = 70) TABLESPACE fast
     * // passes:
     * assertThat(catalog.table("session")).hasTablespace("fast");
     * // fails:
     * assertThat(catalog.table("product")).hasTablespace("fast");</code></pre>
     */
    public SELF hasTablespace(String tablespace) {
        return hasValue("tablespace", tablespace, Table::tablespace);
    }

    /**
     * Verifies that the table's tablespace is the database's.
     *
     * <pre><code class='java'> // CREATE UNLOGGED TABLE session (id text) WITH (fillfactor = 70) TABLESPACE fast
     * // passes:
     * assertThat(catalog.table("product")).hasDefaultTablespace();
     * // fails:
     * assertThat(catalog.table("session")).hasDefaultTablespace();</code></pre>
     */
    public SELF hasDefaultTablespace() {
        return is(
                table -> table.tablespace().isEmpty(),
                "be in the database's tablespace",
                table -> "its tablespace is " + table.tablespace().orElse(""));
    }

    /**
     * Verifies what logical replication knows a row by.
     *
     * <pre><code class='java'> // ALTER TABLE product REPLICA IDENTITY FULL
     * // passes:
     * assertThat(catalog.table("product")).hasReplicaIdentity("FULL");
     * assertThat(catalog.table("orders")).hasReplicaIdentity("DEFAULT");
     * // fails:
     * assertThat(catalog.table("product")).hasReplicaIdentity("DEFAULT");</code></pre>
     *
     * @param identity {@code DEFAULT}, {@code FULL}, {@code NOTHING} or {@code USING INDEX name}
     */
    public SELF hasReplicaIdentity(String identity) {
        return hasValue("replica identity", identity, table -> Optional.of(table.replicaIdentity()));
    }

    /**
     * Verifies a storage parameter.
     *
     * <pre><code class='java'> // CREATE UNLOGGED TABLE session (id text) WITH (fillfactor = 70) TABLESPACE fast
     * // passes:
     * assertThat(catalog.table("session")).hasStorageParameter("fillfactor", "70");
     * // fails:
     * assertThat(catalog.table("session")).hasStorageParameter("fillfactor", "90");
     * assertThat(catalog.table("product")).hasStorageParameter("fillfactor", "70");</code></pre>
     */
    public SELF hasStorageParameter(String name, String value) {
        return hasValue("storage parameter " + name, value, table -> storageParameter(table, name));
    }

    /**
     * Verifies that a storage parameter is not set.
     *
     * <pre><code class='java'> // CREATE UNLOGGED TABLE session (id text) WITH (fillfactor = 70) TABLESPACE fast
     * // passes:
     * assertThat(catalog.table("product")).doesNotHaveStorageParameter("fillfactor");
     * // fails:
     * assertThat(catalog.table("session")).doesNotHaveStorageParameter("fillfactor");</code></pre>
     */
    public SELF doesNotHaveStorageParameter(String name) {
        return hasNoValue("storage parameter " + name, table -> storageParameter(table, name));
    }

    private static String partition(Table table) {
        return table.partitionBound()
                .map(bound -> "it is a partition of " + table.parents().get(0) + " " + bound)
                .orElse("it is no partition");
    }

    private static List<String> parents(Table table) {
        return table.isPartition() ? List.of() : table.parents();
    }

    private static Optional<String> storageParameter(Table table, String name) {
        return table.property("storage parameters").stream()
                .flatMap(all -> Stream.of(all.split(", ")))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst();
    }
}
