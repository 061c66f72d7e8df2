package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldDiffer;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHave;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHaveNone;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHaveOnlyLines;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldHaveSome;
import static io.github.migrationtest.assertions.error.ShouldHaveDifferences.shouldNotDiffer;
import static io.github.migrationtest.assertions.error.ShouldHaveOnly.shouldHaveOnly;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.CatalogDifference;
import io.github.migrationtest.core.catalog.CatalogDifference.Changed;
import io.github.migrationtest.core.catalog.CatalogDifference.Missing;
import io.github.migrationtest.core.catalog.CatalogDifference.New;
import io.github.migrationtest.core.catalog.ObjectKind;
import java.util.LinkedHashSet;
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
            throw assertionError(shouldHaveOnlyLines(actual, List.of(lines)));
        }
        return myself;
    }

    /**
     * Verifies that an object is new in the second catalogue.
     *
     * <pre><code class='java'> // CREATE TABLE audit (id bigint); CREATE SEQUENCE number
     * // passes:
     * assertThat(CatalogDiff.between(before, after)).adds(ObjectKind.TABLE, "audit");
     * // fails:
     * assertThat(CatalogDiff.between(before, after)).adds(ObjectKind.TABLE, "audits");</code></pre>
     *
     * @param name with or without the schema: {@code audit}, {@code public.audit}, {@code customer.name}
     */
    public SELF adds(ObjectKind kind, String name) {
        return differs(New.class, "add", kind, name);
    }

    /**
     * Verifies that an object is missing in the second catalogue.
     *
     * <pre><code class='java'> // DROP TABLE audit; DROP SEQUENCE number
     * // passes:
     * assertThat(CatalogDiff.between(before, after)).removes(ObjectKind.TABLE, "audit");
     * // fails:
     * assertThat(CatalogDiff.between(before, after)).removes(ObjectKind.TABLE, "audits");</code></pre>
     *
     * @param name with or without the schema: {@code audit}, {@code public.audit}, {@code customer.name}
     */
    public SELF removes(ObjectKind kind, String name) {
        return differs(Missing.class, "remove", kind, name);
    }

    /**
     * Verifies that an object is in both catalogues and has another property.
     *
     * <pre><code class='java'> // ALTER TABLE customer ALTER name TYPE text
     * // passes:
     * assertThat(CatalogDiff.between(before, after)).changes(ObjectKind.COLUMN, "customer.name");
     * // fails:
     * assertThat(CatalogDiff.between(before, after)).changes(ObjectKind.COLUMN, "customer.email");</code></pre>
     *
     * @param name with or without the schema: {@code audit}, {@code public.audit}, {@code customer.name}
     */
    public SELF changes(ObjectKind kind, String name) {
        return differs(Changed.class, "change", kind, name);
    }

    /**
     * Verifies that no object is new in the second catalogue.
     *
     * <pre><code class='java'> // passes after DROP TABLE audit:
     * assertThat(CatalogDiff.between(before, after)).addsNothing();
     * // fails after CREATE TABLE audit:
     * assertThat(CatalogDiff.between(before, after)).addsNothing();</code></pre>
     */
    public SELF addsNothing() {
        isNotNull();
        List<String> found = objects(New.class);
        if (!found.isEmpty()) {
            throw assertionError(shouldNotDiffer("add", found));
        }
        return myself;
    }

    /**
     * Verifies that no object is missing in the second catalogue.
     *
     * <pre><code class='java'> // passes after CREATE TABLE audit:
     * assertThat(CatalogDiff.between(before, after)).removesNothing();
     * // fails after DROP TABLE audit:
     * assertThat(CatalogDiff.between(before, after)).removesNothing();</code></pre>
     */
    public SELF removesNothing() {
        isNotNull();
        List<String> found = objects(Missing.class);
        if (!found.isEmpty()) {
            throw assertionError(shouldNotDiffer("remove", found));
        }
        return myself;
    }

    /**
     * Verifies that what is in both catalogues is the same.
     *
     * <pre><code class='java'> // passes after CREATE TABLE audit:
     * assertThat(CatalogDiff.between(before, after)).changesNothing();
     * // fails after ALTER TABLE customer ALTER name TYPE text:
     * assertThat(CatalogDiff.between(before, after)).changesNothing();</code></pre>
     */
    public SELF changesNothing() {
        isNotNull();
        List<String> found = objects(Changed.class);
        if (!found.isEmpty()) {
            throw assertionError(shouldNotDiffer("change", found));
        }
        return myself;
    }

    /**
     * Verifies that these objects were added, removed or changed, and no others, in whatever order.
     *
     * <pre><code class='java'> // CREATE TABLE audit (id bigint); ALTER TABLE customer ALTER name TYPE text
     * // passes:
     * assertThat(CatalogDiff.between(before, after))
     *     .containsOnly("added table public.audit", "changed column public.customer.name");
     * // fails:
     * assertThat(CatalogDiff.between(before, after)).containsOnly("added table public.audit");</code></pre>
     *
     * @param differences {@code added}, {@code removed} or {@code changed}, then kind and name as messages have them
     */
    public SELF containsOnly(String... differences) {
        isNotNull();
        Set<String> found = new LinkedHashSet<>();
        actual.differences().forEach(difference -> found.add(word(difference) + " " + difference.object()));
        if (!found.equals(Set.copyOf(List.of(differences)))) {
            throw assertionError(shouldHaveOnly("the catalogue", "difference", List.of(differences), found));
        }
        return myself;
    }

    private SELF differs(Class<? extends CatalogDifference> type, String verb, ObjectKind kind, String name) {
        isNotNull();
        boolean found = actual.differences().stream()
                .filter(type::isInstance)
                .map(CatalogDifference::object)
                .anyMatch(object -> object.kind() == kind
                        && (object.name().equals(name) || Names.same(object.id().qualifiedName(), name)));
        if (!found) {
            throw assertionError(shouldDiffer(verb, kind + " " + name, objects(type)));
        }
        return myself;
    }

    private List<String> objects(Class<? extends CatalogDifference> type) {
        return actual.differences().stream()
                .filter(type::isInstance)
                .map(difference -> difference.object().toString())
                .distinct()
                .toList();
    }

    private static String word(CatalogDifference difference) {
        return difference instanceof New ? "added" : difference instanceof Missing ? "removed" : "changed";
    }
}
