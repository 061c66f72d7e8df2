package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldHaveColumn.shouldHaveColumn;
import static io.github.migrationtest.assertions.error.ShouldHaveForeignKey.shouldHaveForeignKeyOn;
import static io.github.migrationtest.assertions.error.ShouldHaveForeignKey.shouldHaveForeignKeyTo;
import static io.github.migrationtest.assertions.error.ShouldHaveIndex.shouldHaveIndex;
import static io.github.migrationtest.assertions.error.ShouldHaveIndexOn.shouldHaveIndexOn;
import static io.github.migrationtest.assertions.error.ShouldHavePrimaryKey.shouldHavePrimaryKey;
import static io.github.migrationtest.assertions.error.ShouldNotHave.shouldNotHave;

import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a table.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractTableAssert<SELF extends AbstractTableAssert<SELF>> extends AbstractAssert<SELF, Table> {

    private final @Nullable CatalogAssert origin;

    protected AbstractTableAssert(Table actual, Class<?> selfType, @Nullable CatalogAssert origin) {
        super(actual, selfType);
        this.origin = origin;
    }

    /**
     * Verifies that the table has a column of this name.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint, email text)
     * // passes:
     * assertThat(catalog.table("customer")).hasColumn("email");
     * // fails, and says that there is email:
     * assertThat(catalog.table("customer")).hasColumn("emial");</code></pre>
     */
    public SELF hasColumn(String name) {
        findColumn(name);
        return myself;
    }

    /**
     * Verifies that the table has columns of these names, and perhaps others, in whatever order.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint, email text)
     * // passes:
     * assertThat(catalog.table("customer")).hasColumns("email", "id");
     * // fails:
     * assertThat(catalog.table("customer")).hasColumns("id", "name");</code></pre>
     */
    public SELF hasColumns(String... names) {
        List.of(names).forEach(this::findColumn);
        return myself;
    }

    /**
     * Verifies that the table has no column of this name.
     *
     * <pre><code class='java'> // ALTER TABLE customer DROP COLUMN name
     * // passes:
     * assertThat(catalog.table("customer")).doesNotHaveColumn("name");
     * // fails:
     * assertThat(catalog.table("customer")).doesNotHaveColumn("id");</code></pre>
     */
    public SELF doesNotHaveColumn(String name) {
        isNotNull();
        actual.findColumn(name).ifPresent(column -> {
            throw assertionError(shouldNotHave(actual, column));
        });
        return myself;
    }

    /**
     * Verifies that the table has a column of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TABLE customer (name text NOT NULL)
     * // passes:
     * assertThat(catalog.table("customer")).column("name").rejectsNull();
     * // fails:
     * assertThat(catalog.table("customer")).column("name").hasDefault();</code></pre>
     */
    public ColumnAssert column(String name) {
        return Origin.describedLike(this, new ColumnAssert(findColumn(name), asTableAssert()));
    }

    /**
     * Verifies that the table has an index of this name.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email_idx ON customer (email)
     * // passes:
     * assertThat(catalog.table("customer")).hasIndex("customer_email_idx");
     * // fails, and says that there is customer_email_idx:
     * assertThat(catalog.table("customer")).hasIndex("customer_emial_idx");</code></pre>
     */
    public SELF hasIndex(String name) {
        findIndex(name);
        return myself;
    }

    /**
     * Verifies that the table has no index of this name.
     *
     * <pre><code class='java'> // DROP INDEX customer_name_idx
     * // passes:
     * assertThat(catalog.table("customer")).doesNotHaveIndex("customer_name_idx");
     * // fails:
     * assertThat(catalog.table("customer")).doesNotHaveIndex("customer_email_idx");</code></pre>
     */
    public SELF doesNotHaveIndex(String name) {
        isNotNull();
        actual.findIndex(name).ifPresent(index -> {
            throw assertionError(shouldNotHave(actual, index));
        });
        return myself;
    }

    /**
     * Verifies that the table has an index of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX customer_email_idx ON customer (email)
     * // passes:
     * assertThat(catalog.table("customer")).index("customer_email_idx").isUnique().hasColumns("email");
     * // fails:
     * assertThat(catalog.table("customer")).index("customer_email_idx").hasColumns("name");</code></pre>
     */
    public IndexAssert index(String name) {
        return Origin.describedLike(this, new IndexAssert(findIndex(name), asTableAssert(), origin));
    }

    /**
     * Verifies that the table has a valid index without a predicate whose key is exactly this, whatever its name.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email_idx ON customer (lower(email), name)
     * // passes:
     * assertThat(catalog.table("customer")).hasIndexOn("lower(email)", "name");
     * // fails:
     * assertThat(catalog.table("customer")).hasIndexOn("name");</code></pre>
     *
     * @param columns names of columns, and expressions as PostgreSQL writes them, in the order of the key
     */
    public SELF hasIndexOn(String... columns) {
        isNotNull();
        boolean found = actual.indexes().stream()
                .anyMatch(index ->
                        index.isValid() && !index.isPartial() && index.columns().equals(List.of(columns)));
        if (!found) {
            throw assertionError(shouldHaveIndexOn(actual, List.of(columns)));
        }
        return myself;
    }

    /**
     * Verifies that the table has a primary key of exactly these columns, in this order.
     *
     * <pre><code class='java'> // CREATE TABLE line (order_id bigint, number int, PRIMARY KEY (order_id, number))
     * // passes:
     * assertThat(catalog.table("line")).hasPrimaryKey("order_id", "number");
     * // fails:
     * assertThat(catalog.table("line")).hasPrimaryKey("order_id");</code></pre>
     */
    public SELF hasPrimaryKey(String... columns) {
        isNotNull();
        boolean found = actual.primaryKey()
                .filter(key -> key.columns().equals(List.of(columns)))
                .isPresent();
        if (!found) {
            throw assertionError(shouldHavePrimaryKey(actual, List.of(columns)));
        }
        return myself;
    }

    /**
     * Verifies that the table has a foreign key of exactly these columns, in this order, whatever it references.
     *
     * <pre><code class='java'> // CREATE TABLE orders (customer_id bigint REFERENCES customer)
     * // passes:
     * assertThat(catalog.table("orders")).hasForeignKeyOn("customer_id");
     * // fails:
     * assertThat(catalog.table("orders")).hasForeignKeyOn("product_id");</code></pre>
     */
    public SELF hasForeignKeyOn(String... columns) {
        isNotNull();
        boolean found =
                actual.foreignKeys().stream().anyMatch(key -> key.columns().equals(List.of(columns)));
        if (!found) {
            throw assertionError(shouldHaveForeignKeyOn(actual, List.of(columns)));
        }
        return myself;
    }

    /**
     * Verifies that the table has a foreign key of exactly these columns, in this order, that references a table.
     *
     * <pre><code class='java'> // CREATE TABLE orders (customer_id bigint REFERENCES customer)
     * // passes:
     * assertThat(catalog.table("orders")).hasForeignKeyTo("customer", "customer_id");
     * // fails:
     * assertThat(catalog.table("orders")).hasForeignKeyTo("product", "customer_id");</code></pre>
     *
     * @param referencedTable {@code customer} or {@code shop.customer}
     * @param columns this table's columns
     */
    public SELF hasForeignKeyTo(String referencedTable, String... columns) {
        isNotNull();
        boolean found = actual.foreignKeys().stream()
                .filter(key -> isCalled(key.referencedTable(), referencedTable))
                .anyMatch(key -> key.columns().equals(List.of(columns)));
        if (!found) {
            throw assertionError(shouldHaveForeignKeyTo(actual, referencedTable, List.of(columns)));
        }
        return myself;
    }

    /**
     * Goes back to the catalogue that {@code table(…)} led from.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint, email text)
     * // passes:
     * assertThat(catalog).table("customer").hasColumn("id").returnToCatalog().hasTable("customer");
     * // fails, because there is no such table:
     * assertThat(catalog).table("customer").hasColumn("id").returnToCatalog().hasTable("audit");</code></pre>
     *
     * @throws IllegalStateException if the assertion began at the table itself
     */
    public CatalogAssert returnToCatalog() {
        return Origin.required(origin, "returnToCatalog()", "table(…)");
    }

    private static boolean isCalled(QualifiedName name, String text) {
        return text.equals(name.toString())
                || text.equals(name.name())
                || text.equals(name.schema() + "." + name.name());
    }

    private Column findColumn(String name) {
        isNotNull();
        try {
            return actual.column(name);
        } catch (NoSuchElementException e) {
            throw assertionError(shouldHaveColumn(actual, name, String.valueOf(e.getMessage())));
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

    private TableAssert asTableAssert() {
        return this instanceof TableAssert self ? self : Origin.describedLike(this, new TableAssert(actual, origin));
    }
}
