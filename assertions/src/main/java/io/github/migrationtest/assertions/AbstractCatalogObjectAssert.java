package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldBehave.should;
import static io.github.migrationtest.assertions.error.ShouldBehave.shouldNot;
import static io.github.migrationtest.assertions.error.ShouldHaveAmong.shouldHaveAmong;
import static io.github.migrationtest.assertions.error.ShouldHaveAmong.shouldHaveNoneAmong;
import static io.github.migrationtest.assertions.error.ShouldHaveValue.shouldHaveNone;
import static io.github.migrationtest.assertions.error.ShouldHaveValue.shouldHaveValue;

import io.github.migrationtest.core.catalog.CatalogObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on any object of a catalogue.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the object's type
 */
public abstract class AbstractCatalogObjectAssert<
                SELF extends AbstractCatalogObjectAssert<SELF, ACTUAL>, ACTUAL extends CatalogObject>
        extends AbstractSchemaAssert<SELF, ACTUAL> {

    protected AbstractCatalogObjectAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the comment on the object.
     *
     * <pre><code class='java'> // COMMENT ON TABLE product IS 'what we sell'
     * // passes:
     * assertThat(catalog.table("product")).hasComment("what we sell");
     * // fails:
     * assertThat(catalog.table("product")).hasComment("sold");
     * assertThat(catalog.table("orders")).hasComment("sold");</code></pre>
     */
    public SELF hasComment(String comment) {
        return hasValue("comment", comment, CatalogObject::comment);
    }

    /**
     * Verifies that there is no comment on the object.
     *
     * <pre><code class='java'> // COMMENT ON TABLE product IS 'what we sell'
     * // passes:
     * assertThat(catalog.table("orders")).hasNoComment();
     * // fails:
     * assertThat(catalog.table("product")).hasNoComment();</code></pre>
     */
    public SELF hasNoComment() {
        return hasNoValue("comment", CatalogObject::comment);
    }

    /**
     * Goes back to the catalogue that led here, by {@code table(…)}, {@code index(…)} or another noun.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number; CREATE TABLE product (…)
     * // passes:
     * assertThat(catalog).sequence("invoice_number").hasNoComment().returnToCatalog().hasTable("product");
     * // fails, because there is no way back:
     * assertThat(catalog.sequence("invoice_number")).returnToCatalog();</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a catalogue
     */
    public CatalogAssert returnToCatalog() {
        return returnTo(Noun.CATALOG, "returnToCatalog()", "table(…) or another noun");
    }

    SELF is(Predicate<? super ACTUAL> rule, String how, Function<? super ACTUAL, String> found) {
        return verify(rule, actual -> should(actual, how, found.apply(actual)));
    }

    SELF isNot(Predicate<? super ACTUAL> rule, String how, Function<? super ACTUAL, String> found) {
        return verify(rule.negate(), actual -> shouldNot(actual, how, found.apply(actual)));
    }

    SELF hasValue(String what, String expected, Function<? super ACTUAL, Optional<String>> value) {
        return hasValue(what, expected, value, String::equals);
    }

    SELF hasValue(
            String what,
            String expected,
            Function<? super ACTUAL, Optional<String>> value,
            BiPredicate<String, String> same) {
        return verify(
                actual -> value.apply(actual)
                        .filter(found -> same.test(found, expected))
                        .isPresent(),
                actual -> shouldHaveValue(actual, what, expected, value.apply(actual)));
    }

    SELF hasNoValue(String what, Function<? super ACTUAL, Optional<String>> value) {
        return verify(
                actual -> value.apply(actual).isEmpty(),
                actual -> shouldHaveNone(actual, what, value.apply(actual).orElse("")));
    }

    SELF hasTuple(String what, Function<? super ACTUAL, List<String>> value, String... expected) {
        return hasValue(what, tuple(List.of(expected)), actual -> Optional.of(tuple(value.apply(actual))));
    }

    /** Verifies that there is a part of which a rule holds, or that there is none. */
    <P> SELF hasAmong(
            boolean wanted,
            String what,
            String part,
            Function<? super ACTUAL, List<P>> parts,
            Predicate<? super P> rule,
            Function<? super P, String> shown) {
        return verify(actual -> parts.apply(actual).stream().anyMatch(rule) == wanted, actual -> {
            List<String> lines = parts.apply(actual).stream().map(shown).toList();
            return wanted
                    ? shouldHaveAmong(actual, what, part, lines)
                    : shouldHaveNoneAmong(actual, what.replaceFirst("^an? ", ""), part, lines);
        });
    }

    static String tuple(List<String> values) {
        return "(" + String.join(", ", values) + ")";
    }
}
