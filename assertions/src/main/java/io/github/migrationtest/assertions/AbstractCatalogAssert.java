package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldHaveIndex.shouldHaveIndex;
import static io.github.migrationtest.assertions.error.ShouldHaveTable.shouldHaveTable;
import static io.github.migrationtest.assertions.error.ShouldNotHave.shouldNotHave;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.Table;
import java.util.NoSuchElementException;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the schema of a database.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCatalogAssert<SELF extends AbstractCatalogAssert<SELF>>
        extends AbstractAssert<SELF, Catalog> {

    protected AbstractCatalogAssert(Catalog actual, Class<?> selfType) {
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
        findTable(name);
        return myself;
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
        isNotNull();
        actual.findTable(name).ifPresent(table -> {
            throw assertionError(shouldNotHave(actual, table));
        });
        return myself;
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
        return Origin.describedLike(this, new TableAssert(findTable(name), asCatalogAssert()));
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
        findIndex(name);
        return myself;
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
        isNotNull();
        actual.findIndex(name).ifPresent(index -> {
            throw assertionError(shouldNotHave(actual, index));
        });
        return myself;
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
        return Origin.describedLike(this, new IndexAssert(findIndex(name), null, asCatalogAssert()));
    }

    private Table findTable(String name) {
        isNotNull();
        try {
            return actual.table(name);
        } catch (NoSuchElementException e) {
            throw assertionError(shouldHaveTable(actual, name, String.valueOf(e.getMessage())));
        }
    }

    private Index findIndex(String name) {
        isNotNull();
        try {
            return actual.index(name);
        } catch (NoSuchElementException e) {
            throw assertionError(shouldHaveIndex(actual, name, String.valueOf(e.getMessage())));
        }
    }

    private CatalogAssert asCatalogAssert() {
        return this instanceof CatalogAssert self ? self : Origin.describedLike(this, new CatalogAssert(actual));
    }
}
