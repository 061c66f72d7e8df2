package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldBePartial.shouldBePartial;
import static io.github.migrationtest.assertions.error.ShouldBePartial.shouldNotBePartial;
import static io.github.migrationtest.assertions.error.ShouldBeUnique.shouldBeUnique;
import static io.github.migrationtest.assertions.error.ShouldBeUnique.shouldNotBeUnique;
import static io.github.migrationtest.assertions.error.ShouldBeValid.shouldBeValid;
import static io.github.migrationtest.assertions.error.ShouldHaveKeyColumns.shouldHaveKeyColumns;
import static io.github.migrationtest.assertions.error.ShouldHaveKeyColumns.shouldIncludeColumns;
import static io.github.migrationtest.assertions.error.ShouldHavePredicate.shouldHavePredicate;
import static io.github.migrationtest.assertions.error.ShouldUseMethod.shouldUseMethod;

import io.github.migrationtest.core.catalog.Index;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an index.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractIndexAssert<SELF extends AbstractIndexAssert<SELF>> extends AbstractAssert<SELF, Index> {

    private final @Nullable TableAssert table;
    private final @Nullable CatalogAssert catalog;

    protected AbstractIndexAssert(
            Index actual, Class<?> selfType, @Nullable TableAssert table, @Nullable CatalogAssert catalog) {
        super(actual, selfType);
        this.table = table;
        this.catalog = catalog;
    }

    /**
     * Verifies that the index is unique.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX by_email ON customer (email); CREATE INDEX by_name ON customer (name)
     * // passes:
     * assertThat(catalog.index("by_email")).isUnique();
     * // fails:
     * assertThat(catalog.index("by_name")).isUnique();</code></pre>
     */
    public SELF isUnique() {
        isNotNull();
        if (!actual.isUnique()) {
            throw assertionError(shouldBeUnique(actual));
        }
        return myself;
    }

    /**
     * Verifies that the index is not unique.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX by_email ON customer (email); CREATE INDEX by_name ON customer (name)
     * // passes:
     * assertThat(catalog.index("by_name")).isNotUnique();
     * // fails:
     * assertThat(catalog.index("by_email")).isNotUnique();</code></pre>
     */
    public SELF isNotUnique() {
        isNotNull();
        if (actual.isUnique()) {
            throw assertionError(shouldNotBeUnique(actual));
        }
        return myself;
    }

    /**
     * Verifies that queries may use the index.
     *
     * <pre><code class='java'> // CREATE INDEX by_name ON customer (name)
     * // passes:
     * assertThat(catalog.index("by_name")).isValid();
     * // fails after a CREATE UNIQUE INDEX CONCURRENTLY by_email that met duplicates:
     * assertThat(catalog.index("by_email")).isValid();</code></pre>
     */
    public SELF isValid() {
        isNotNull();
        if (!actual.isValid()) {
            throw assertionError(shouldBeValid(actual));
        }
        return myself;
    }

    /**
     * Verifies that the index's key is exactly this.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (lower(email), name)
     * // passes:
     * assertThat(catalog.index("by_email")).hasColumns("lower(email)", "name");
     * // fails:
     * assertThat(catalog.index("by_email")).hasColumns("name", "lower(email)");</code></pre>
     *
     * @param columns names of columns, and expressions as PostgreSQL writes them, in the order of the key
     */
    public SELF hasColumns(String... columns) {
        isNotNull();
        if (!actual.columns().equals(List.of(columns))) {
            throw assertionError(shouldHaveKeyColumns(actual, List.of(columns)));
        }
        return myself;
    }

    /**
     * Verifies the columns that {@code INCLUDE} adds to the key.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (email) INCLUDE (name)
     * // passes:
     * assertThat(catalog.index("by_email")).includesColumns("name");
     * // fails:
     * assertThat(catalog.index("by_email")).includesColumns("email");</code></pre>
     */
    public SELF includesColumns(String... columns) {
        isNotNull();
        if (!actual.includedColumns().equals(List.of(columns))) {
            throw assertionError(shouldIncludeColumns(actual, List.of(columns)));
        }
        return myself;
    }

    /**
     * Verifies that the index has a predicate.
     *
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL; CREATE INDEX by_date ON orders (at)
     * // passes:
     * assertThat(catalog.index("open")).isPartial();
     * // fails:
     * assertThat(catalog.index("by_date")).isPartial();</code></pre>
     */
    public SELF isPartial() {
        isNotNull();
        if (!actual.isPartial()) {
            throw assertionError(shouldBePartial(actual));
        }
        return myself;
    }

    /**
     * Verifies that the index has no predicate.
     *
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL; CREATE INDEX by_date ON orders (at)
     * // passes:
     * assertThat(catalog.index("by_date")).isNotPartial();
     * // fails:
     * assertThat(catalog.index("open")).isNotPartial();</code></pre>
     */
    public SELF isNotPartial() {
        isNotNull();
        if (actual.isPartial()) {
            throw assertionError(shouldNotBePartial(actual));
        }
        return myself;
    }

    /**
     * Verifies the index's predicate.
     *
     * <pre><code class='java'> // CREATE INDEX open ON orders (id) WHERE paid_at IS NULL
     * // passes:
     * assertThat(catalog.index("open")).hasPredicate("paid_at IS NULL");
     * // fails:
     * assertThat(catalog.index("open")).hasPredicate("sent_at IS NULL");</code></pre>
     *
     * @param predicate as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasPredicate(String predicate) {
        isNotNull();
        boolean found = actual.predicate()
                .filter(value -> value.equals(predicate) || value.equals("(" + predicate + ")"))
                .isPresent();
        if (!found) {
            throw assertionError(shouldHavePredicate(actual, predicate));
        }
        return myself;
    }

    /**
     * Verifies the index's access method.
     *
     * <pre><code class='java'> // CREATE INDEX by_tag ON product USING gin (tags)
     * // passes:
     * assertThat(catalog.index("by_tag")).usesMethod("gin");
     * // fails:
     * assertThat(catalog.index("by_tag")).usesMethod("btree");</code></pre>
     */
    public SELF usesMethod(String method) {
        isNotNull();
        if (!actual.method().equals(method)) {
            throw assertionError(shouldUseMethod(actual, method));
        }
        return myself;
    }

    /**
     * Goes back to the table that {@code index(…)} led from.
     *
     * <pre><code class='java'> // CREATE TABLE customer (email text); CREATE UNIQUE INDEX by_email ON customer (email)
     * // passes:
     * assertThat(table).index("by_email").isUnique().returnToTable().hasColumn("email");
     * // fails, because there is no such column:
     * assertThat(table).index("by_email").isUnique().returnToTable().hasColumn("name");</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a table
     */
    public TableAssert returnToTable() {
        return Origin.required(table, "returnToTable()", "a table's index(…)");
    }

    /**
     * Goes back to the catalogue that {@code index(…)} or {@code table(…)} led from.
     *
     * <pre><code class='java'> // CREATE TABLE customer (email text); CREATE UNIQUE INDEX by_email ON customer (email)
     * // passes:
     * assertThat(catalog).index("by_email").isUnique().returnToCatalog().hasTable("customer");
     * // fails, because there is no such table:
     * assertThat(catalog).index("by_email").isUnique().returnToCatalog().hasTable("audit");</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a catalogue
     */
    public CatalogAssert returnToCatalog() {
        return Origin.required(catalog, "returnToCatalog()", "a catalogue's index(…) or table(…)");
    }
}
