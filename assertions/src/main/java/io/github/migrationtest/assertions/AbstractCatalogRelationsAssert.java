package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogObject;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.catalog.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what has rows in a database.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCatalogRelationsAssert<SELF extends AbstractCatalogRelationsAssert<SELF>>
        extends AbstractSchemaAssert<SELF, Catalog> {

    protected AbstractCatalogRelationsAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that there is a table of this name.
     *
     * <pre><code class='java'> // CREATE TABLE customer (…)
     * // passes:
     * assertThat(catalog).hasTable("customer");
     * // fails, and says that there is customer:
     * assertThat(catalog).hasTable("custmer");</code></pre>
     *
     * @param name the name, as in SQL or as stored; without a schema, in {@code public} or the only one
     */
    public SELF hasTable(String name) {
        return has("table", name, catalog -> catalog.table(name));
    }

    /**
     * Verifies that there is no table of this name.
     *
     * <pre><code class='java'> // DROP TABLE audit
     * // passes:
     * assertThat(catalog).doesNotHaveTable("audit");
     * // fails:
     * assertThat(catalog).doesNotHaveTable("customer");</code></pre>
     */
    public SELF doesNotHaveTable(String name) {
        return doesNotHave("table", name, catalog -> catalog.findTable(name));
    }

    /**
     * Verifies that a schema has tables of these names, partitions too, and no others.
     *
     * <pre><code class='java'> // CREATE TABLE audit.entry (…); CREATE TABLE audit.reader (…)
     * // passes:
     * assertThat(catalog).hasOnlyTables("audit", "entry", "reader");
     * // fails:
     * assertThat(catalog).hasOnlyTables("audit", "entry", "readers");</code></pre>
     */
    public SELF hasOnlyTables(String schema, String... names) {
        return hasOnly(
                "table",
                catalog -> names(catalog.tables(), schema),
                Stream.of(names).map(name -> schema + "." + name).toArray(String[]::new));
    }

    /**
     * Verifies that there is a table of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint PRIMARY KEY)
     * // passes:
     * assertThat(catalog).table("customer").hasColumn("id");
     * // fails, because there is no such column:
     * assertThat(catalog).table("customer").hasColumn("name");</code></pre>
     */
    public TableAssert table(String name) {
        return navigate(Noun.TABLE, name, catalog -> catalog.table(name));
    }

    /**
     * Verifies that there is a view of this name.
     *
     * <pre><code class='java'> // CREATE VIEW cheap AS SELECT …
     * // passes:
     * assertThat(catalog).hasView("cheap");
     * // fails:
     * assertThat(catalog).hasView("chaep");</code></pre>
     */
    public SELF hasView(String name) {
        return has("view", name, catalog -> view(catalog, ObjectKind.VIEW, name));
    }

    /**
     * Verifies that there is no view of this name.
     *
     * <pre><code class='java'> // CREATE VIEW cheap AS SELECT …
     * // passes:
     * assertThat(catalog).doesNotHaveView("dear");
     * // fails:
     * assertThat(catalog).doesNotHaveView("cheap");</code></pre>
     */
    public SELF doesNotHaveView(String name) {
        return doesNotHave("view", name, catalog -> find(catalog, ObjectKind.VIEW, name));
    }

    /**
     * Verifies that there is a view of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE VIEW cheap AS SELECT …
     * // passes:
     * assertThat(catalog).view("cheap").hasCheckOption("LOCAL");
     * // fails:
     * assertThat(catalog).view("chaep");</code></pre>
     */
    public ViewAssert view(String name) {
        return navigate(Noun.VIEW, name, catalog -> view(catalog, ObjectKind.VIEW, name));
    }

    /**
     * Verifies that there is a materialized view of this name.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS SELECT …
     * // passes:
     * assertThat(catalog).hasMaterializedView("top");
     * // fails:
     * assertThat(catalog).hasMaterializedView("tops");</code></pre>
     */
    public SELF hasMaterializedView(String name) {
        return has("materialized view", name, catalog -> view(catalog, ObjectKind.MATERIALIZED_VIEW, name));
    }

    /**
     * Verifies that there is no materialized view of this name.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS SELECT …
     * // passes:
     * assertThat(catalog).doesNotHaveMaterializedView("cheap");
     * // fails:
     * assertThat(catalog).doesNotHaveMaterializedView("top");</code></pre>
     */
    public SELF doesNotHaveMaterializedView(String name) {
        return doesNotHave("materialized view", name, catalog -> find(catalog, ObjectKind.MATERIALIZED_VIEW, name));
    }

    /**
     * Verifies that there is a materialized view of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS SELECT …
     * // passes:
     * assertThat(catalog).materializedView("top").isPopulated();
     * // fails:
     * assertThat(catalog).materializedView("tops");</code></pre>
     */
    public ViewAssert materializedView(String name) {
        return navigate(Noun.MATERIALIZED_VIEW, name, catalog -> view(catalog, ObjectKind.MATERIALIZED_VIEW, name));
    }

    /**
     * Verifies that there is an index of this name, on whatever table.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email_idx ON customer (email)
     * // passes:
     * assertThat(catalog).hasIndex("customer_email_idx");
     * // fails, and says that there is customer_email_idx:
     * assertThat(catalog).hasIndex("customer_emial_idx");</code></pre>
     */
    public SELF hasIndex(String name) {
        return has("index", name, catalog -> catalog.index(name));
    }

    /**
     * Verifies that there is no index of this name, on whatever table.
     *
     * <pre><code class='java'> // DROP INDEX orders_email_idx
     * // passes:
     * assertThat(catalog).doesNotHaveIndex("orders_email_idx");
     * // fails:
     * assertThat(catalog).doesNotHaveIndex("customer_email_idx");</code></pre>
     */
    public SELF doesNotHaveIndex(String name) {
        return doesNotHave("index", name, catalog -> catalog.findIndex(name));
    }

    /**
     * Verifies that there is an index of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX customer_email_idx ON customer (email)
     * // passes:
     * assertThat(catalog).index("customer_email_idx").isUnique();
     * // fails:
     * assertThat(catalog).index("customer_email_idx").isPartial();</code></pre>
     */
    public IndexAssert index(String name) {
        return navigate(Noun.INDEX, name, catalog -> catalog.index(name));
    }

    /**
     * Verifies that there is a sequence of this name.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number INCREMENT 10
     * // passes:
     * assertThat(catalog).hasSequence("invoice_number");
     * // fails:
     * assertThat(catalog).hasSequence("invoice_numbers");</code></pre>
     */
    public SELF hasSequence(String name) {
        return has("sequence", name, catalog -> catalog.sequence(name));
    }

    /**
     * Verifies that there is no sequence of this name.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number INCREMENT 10
     * // passes:
     * assertThat(catalog).doesNotHaveSequence("order_number");
     * // fails:
     * assertThat(catalog).doesNotHaveSequence("invoice_number");</code></pre>
     */
    public SELF doesNotHaveSequence(String name) {
        return doesNotHave("sequence", name, catalog -> catalog.findSequence(name));
    }

    /**
     * Verifies that there is a sequence of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number INCREMENT 10
     * // passes:
     * assertThat(catalog).sequence("invoice_number").hasIncrement(10);
     * // fails:
     * assertThat(catalog).sequence("invoice_numbers");</code></pre>
     */
    public SequenceAssert sequence(String name) {
        return navigate(Noun.SEQUENCE, name, catalog -> catalog.sequence(name));
    }

    private static View view(Catalog catalog, ObjectKind kind, String name) {
        return (View) catalog.object(kind, name);
    }

    private static Optional<CatalogObject> find(Catalog catalog, ObjectKind kind, String name) {
        return catalog.findObject(kind, name);
    }

    private static List<String> names(List<Table> tables, String schema) {
        return tables.stream()
                .filter(table -> table.qualifiedName().schema().equals(schema))
                .map(table -> schema + "." + table.name())
                .toList();
    }
}
