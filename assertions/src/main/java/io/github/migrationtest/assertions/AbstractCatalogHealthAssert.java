package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldHaveHealthyIndexes.shouldHaveHealthyIndexes;
import static io.github.migrationtest.assertions.error.ShouldHaveHealthyIndexes.shouldHaveIndexesOnForeignKeys;
import static io.github.migrationtest.assertions.error.ShouldHaveHealthyIndexes.shouldHaveNone;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.IndexHealth;
import io.github.migrationtest.core.catalog.IndexProblem;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the health of all indexes of a schema; {@link IndexHealth} says what is looked at.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCatalogHealthAssert<SELF extends AbstractCatalogHealthAssert<SELF>>
        extends AbstractCatalogTypesAssert<SELF> {

    protected AbstractCatalogHealthAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that no index is {@code INVALID}, a duplicate of another or redundant beside another, and that each foreign key
     * has an index that finds the referencing rows.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (email)
     * // passes:
     * assertThat(catalog).hasHealthyIndexes();
     * // fails after another CREATE INDEX by_email_2 ON customer (email):
     * assertThat(catalog).hasHealthyIndexes();</code></pre>
     */
    public SELF hasHealthyIndexes() {
        return hasNone(shouldHaveHealthyIndexes(), IndexProblem.Kind.values());
    }

    /**
     * Verifies that queries may use each index.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (email)
     * // passes:
     * assertThat(catalog).hasNoInvalidIndexes();
     * // fails after a CREATE UNIQUE INDEX CONCURRENTLY that met duplicates:
     * assertThat(catalog).hasNoInvalidIndexes();</code></pre>
     */
    public SELF hasNoInvalidIndexes() {
        return hasNone(shouldHaveNone("invalid"), IndexProblem.Kind.INVALID);
    }

    /**
     * Verifies that no two indexes of a table are the same: key, order, operator classes, collations, included columns and
     * predicate.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (email)
     * // passes:
     * assertThat(catalog).hasNoDuplicateIndexes();
     * // fails after another CREATE INDEX by_email_2 ON customer (email DESC), which is read backwards:
     * assertThat(catalog).hasNoDuplicateIndexes();</code></pre>
     */
    public SELF hasNoDuplicateIndexes() {
        return hasNone(shouldHaveNone("duplicate"), IndexProblem.Kind.DUPLICATE);
    }

    /**
     * Verifies that no index is the beginning of another one, which queries can use in its place.
     *
     * <pre><code class='java'> // CREATE INDEX by_email_and_name ON customer (email, name)
     * // passes:
     * assertThat(catalog).hasNoRedundantIndexes();
     * // fails after CREATE INDEX by_email ON customer (email):
     * assertThat(catalog).hasNoRedundantIndexes();</code></pre>
     */
    public SELF hasNoRedundantIndexes() {
        return hasNone(shouldHaveNone("redundant"), IndexProblem.Kind.REDUNDANT);
    }

    /**
     * Verifies that an index begins with the columns of each foreign key, in whatever order, so that a delete of a referenced
     * row need not scan the table.
     *
     * <pre><code class='java'> // CREATE TABLE orders (customer_id bigint REFERENCES customer)
     * // passes after CREATE INDEX ON orders (customer_id, placed_at):
     * assertThat(catalog).hasIndexesOnForeignKeys();
     * // fails without:
     * assertThat(catalog).hasIndexesOnForeignKeys();</code></pre>
     */
    public SELF hasIndexesOnForeignKeys() {
        return hasNone(shouldHaveIndexesOnForeignKeys(), IndexProblem.Kind.FOREIGN_KEY_WITHOUT_INDEX);
    }

    private SELF hasNone(Function<List<IndexProblem>, ErrorMessageFactory> error, IndexProblem.Kind... kinds) {
        isNotNull();
        List<IndexProblem> problems = IndexHealth.ofKinds(IndexHealth.of(actual), kinds);
        if (!problems.isEmpty()) {
            throw assertionError(error.apply(problems));
        }
        return myself;
    }
}
