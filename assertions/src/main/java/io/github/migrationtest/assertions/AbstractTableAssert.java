package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Table;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a table.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractTableAssert<SELF extends AbstractTableAssert<SELF>>
        extends AbstractPartitionableTableAssert<SELF> {

    protected AbstractTableAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
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

    private static Optional<String> storageParameter(Table table, String name) {
        return table.property("storage parameters").stream()
                .flatMap(all -> Stream.of(all.split(", ")))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst();
    }
}
