package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHave;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHaveNone;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHaveOnly;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHaveSome;

import io.github.migrationtest.core.catalog.CatalogDiff;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the difference of two catalogues.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractCatalogDiffAssert<SELF extends AbstractCatalogDiffAssert<SELF>>
        extends AbstractAssert<SELF, CatalogDiff> {

    protected AbstractCatalogDiffAssert(CatalogDiff actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that nothing is different.
     *
     * <pre><code class='java'> // passes after a column was dropped and added again:
     * assertThat(CatalogDiff.between(before, after)).isEmpty();
     * // fails after CREATE TABLE audit, and says that table public.audit is new:
     * assertThat(CatalogDiff.between(before, after)).isEmpty();</code></pre>
     */
    public SELF isEmpty() {
        isNotNull();
        if (!actual.isEmpty()) {
            throw assertionError(shouldHaveNone(actual));
        }
        return myself;
    }

    /**
     * Verifies that something is different.
     *
     * <pre><code class='java'> // passes after CREATE TABLE audit:
     * assertThat(CatalogDiff.between(before, after)).isNotEmpty();
     * // fails after a mere UPDATE:
     * assertThat(CatalogDiff.between(before, after)).isNotEmpty();</code></pre>
     */
    public SELF isNotEmpty() {
        isNotNull();
        if (actual.isEmpty()) {
            throw assertionError(shouldHaveSome());
        }
        return myself;
    }

    /**
     * Verifies that there is this difference, and perhaps others.
     *
     * <pre><code class='java'> // CREATE TABLE audit (id bigint)
     * // passes:
     * assertThat(CatalogDiff.between(before, after)).hasDifference("table public.audit is new");
     * // fails:
     * assertThat(CatalogDiff.between(before, after)).hasDifference("table public.audit is missing");</code></pre>
     *
     * @param line as {@link CatalogDiff#lines()} has it
     */
    public SELF hasDifference(String line) {
        isNotNull();
        if (!actual.lines().contains(line)) {
            throw assertionError(shouldHave(actual, line));
        }
        return myself;
    }

    /**
     * Verifies that there are these differences and no others, in whatever order.
     *
     * <pre><code class='java'> // CREATE TABLE audit (id bigint); CREATE SEQUENCE number
     * // passes:
     * assertThat(CatalogDiff.between(before, after))
     *     .hasOnlyDifferences("sequence public.number is new", "table public.audit is new");
     * // fails:
     * assertThat(CatalogDiff.between(before, after)).hasOnlyDifferences("table public.audit is new");</code></pre>
     *
     * @param lines as {@link CatalogDiff#lines()} has them
     */
    public SELF hasOnlyDifferences(String... lines) {
        isNotNull();
        if (!Set.copyOf(actual.lines()).equals(Set.copyOf(List.of(lines)))) {
            throw assertionError(shouldHaveOnly(actual, List.of(lines)));
        }
        return myself;
    }
}
