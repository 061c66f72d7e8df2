package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Sequence;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a sequence.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractSequenceAssert<SELF extends AbstractSequenceAssert<SELF>>
        extends AbstractOwnedAssert<SELF, Sequence> {

    protected AbstractSequenceAssert(@Nullable Sequence actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the type of the sequence's values.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("invoice_number")).hasType("int");
     * // fails:
     * assertThat(catalog.sequence("invoice_number")).hasType("bigint");</code></pre>
     */
    public SELF hasType(String type) {
        return hasValue("type", type, sequence -> Optional.of(sequence.type()), TypeNames::same);
    }

    /**
     * Verifies the value that the sequence begins with.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("invoice_number")).hasStart(1000);
     * // fails:
     * assertThat(catalog.sequence("invoice_number")).hasStart(1);</code></pre>
     */
    public SELF hasStart(long start) {
        return hasNumber("start", start, Sequence::start);
    }

    /**
     * Verifies the step from value to value.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("invoice_number")).hasIncrement(10);
     * // fails:
     * assertThat(catalog.sequence("invoice_number")).hasIncrement(1);</code></pre>
     */
    public SELF hasIncrement(long increment) {
        return hasNumber("increment", increment, Sequence::increment);
    }

    /**
     * Verifies the lowest value.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("invoice_number")).hasMinimum(100);
     * // fails:
     * assertThat(catalog.sequence("invoice_number")).hasMinimum(1);</code></pre>
     */
    public SELF hasMinimum(long minimum) {
        return hasNumber("minimum", minimum, Sequence::minimum);
    }

    /**
     * Verifies the highest value.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("invoice_number")).hasMaximum(9000);
     * // fails:
     * assertThat(catalog.sequence("invoice_number")).hasMaximum(99);</code></pre>
     */
    public SELF hasMaximum(long maximum) {
        return hasNumber("maximum", maximum, Sequence::maximum);
    }

    /**
     * Verifies how many values a session takes at once.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("invoice_number")).hasCache(5);
     * // fails:
     * assertThat(catalog.sequence("invoice_number")).hasCache(1);</code></pre>
     */
    public SELF hasCache(long cache) {
        return hasNumber("cache", cache, Sequence::cache);
    }

    /**
     * Verifies that the sequence begins again after its last value.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("invoice_number")).cycles();
     * // fails:
     * assertThat(catalog.sequence("product_id_seq")).cycles();</code></pre>
     */
    public SELF cycles() {
        return is(Sequence::cycles, "cycle", sequence -> "it ends after its last value");
    }

    /**
     * Verifies that the sequence ends after its last value.
     *
     * <pre><code class='java'> // CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CACHE 5 CYCLE
     * // passes:
     * assertThat(catalog.sequence("product_id_seq")).doesNotCycle();
     * // fails:
     * assertThat(catalog.sequence("invoice_number")).doesNotCycle();</code></pre>
     */
    public SELF doesNotCycle() {
        return isNot(Sequence::cycles, "cycle", sequence -> "it is CYCLE");
    }

    /**
     * Verifies the column that the sequence goes with: of a serial or identity column, or {@code OWNED BY}.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint GENERATED ALWAYS AS IDENTITY, …)
     * // passes:
     * assertThat(catalog.sequence("product_id_seq")).isOwnedBy("product.id");
     * // fails:
     * assertThat(catalog.sequence("product_id_seq")).isOwnedBy("orders.id");</code></pre>
     *
     * @param column {@code product.id} or {@code shop.product.id}
     */
    public SELF isOwnedBy(String column) {
        return hasValue("owning column", column, Sequence::owningColumn, Names::same);
    }

    /**
     * Verifies that the sequence goes with no column.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint GENERATED ALWAYS AS IDENTITY, …);
     * // CREATE SEQUENCE ticket
     * // passes:
     * assertThat(catalog.sequence("ticket")).isNotOwned();
     * // fails:
     * assertThat(catalog.sequence("product_id_seq")).isNotOwned();</code></pre>
     */
    public SELF isNotOwned() {
        return hasNoValue("owning column", Sequence::owningColumn);
    }

    private SELF hasNumber(String what, long expected, ToLongFunction<Sequence> value) {
        return hasValue(
                what, Long.toString(expected), sequence -> Optional.of(Long.toString(value.applyAsLong(sequence))));
    }
}
