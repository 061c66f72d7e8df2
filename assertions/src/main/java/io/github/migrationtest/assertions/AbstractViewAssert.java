package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.View;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a view or materialized view.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractViewAssert<SELF extends AbstractViewAssert<SELF>>
        extends AbstractIndexedRelationAssert<SELF, View> {

    protected AbstractViewAssert(@Nullable View actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the query.
     *
     * <pre><code class='java'> // CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("names")).hasDefinition("SELECT name FROM public.product");
     * // fails:
     * assertThat(catalog.view("names")).hasDefinition("SELECT sku FROM public.product");</code></pre>
     *
     * @param query as PostgreSQL writes it, with every name qualified; white space does not count
     */
    public SELF hasDefinition(String query) {
        return is(
                view -> Expressions.same(view.definition(), query),
                "have definition " + query,
                view -> "its definition is " + view.definition().strip().replaceAll("\\s+", " "));
    }

    /**
     * Verifies that it is a materialized view.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS …; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("top")).isMaterialized();
     * // fails:
     * assertThat(catalog.view("names")).isMaterialized();</code></pre>
     */
    public SELF isMaterialized() {
        return is(View::isMaterialized, "be materialized", view -> "it is not");
    }

    /**
     * Verifies that it is no materialized view.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS …; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("names")).isNotMaterialized();
     * // fails:
     * assertThat(catalog.view("top")).isNotMaterialized();</code></pre>
     */
    public SELF isNotMaterialized() {
        return isNot(View::isMaterialized, "be materialized", view -> "it is");
    }

    /**
     * Verifies that a materialized view can be read.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS …; CREATE MATERIALIZED VIEW later AS … WITH NO DATA
     * // passes:
     * assertThat(catalog.view("top")).isPopulated();
     * // fails:
     * assertThat(catalog.view("later")).isPopulated();</code></pre>
     */
    public SELF isPopulated() {
        return is(View::isPopulated, "be populated", view -> "it is WITH NO DATA: REFRESH MATERIALIZED VIEW fills it");
    }

    /**
     * Verifies that a materialized view cannot be read before it is refreshed.
     *
     * <pre><code class='java'> // CREATE MATERIALIZED VIEW top AS …; CREATE MATERIALIZED VIEW later AS … WITH NO DATA
     * // passes:
     * assertThat(catalog.view("later")).isNotPopulated();
     * // fails:
     * assertThat(catalog.view("top")).isNotPopulated();</code></pre>
     */
    public SELF isNotPopulated() {
        return isNot(View::isPopulated, "be populated", view -> "it is");
    }

    /**
     * Verifies that rows that the view would not show are refused.
     *
     * <pre><code class='java'> // CREATE VIEW cheap WITH (security_barrier,
     * //     security_invoker) AS … WITH LOCAL CHECK OPTION; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("cheap")).hasCheckOption("LOCAL");
     * // fails:
     * assertThat(catalog.view("cheap")).hasCheckOption("CASCADED");
     * assertThat(catalog.view("names")).hasCheckOption("LOCAL");</code></pre>
     *
     * @param option {@code LOCAL} or {@code CASCADED}
     */
    public SELF hasCheckOption(String option) {
        return hasValue("check option", option, View::checkOption);
    }

    /**
     * Verifies that rows that the view would not show are not refused.
     *
     * <pre><code class='java'> // CREATE VIEW cheap WITH (security_barrier,
     * //     security_invoker) AS … WITH LOCAL CHECK OPTION; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("names")).hasNoCheckOption();
     * // fails:
     * assertThat(catalog.view("cheap")).hasNoCheckOption();</code></pre>
     */
    public SELF hasNoCheckOption() {
        return hasNoValue("check option", View::checkOption);
    }

    /**
     * Verifies that the view's own conditions come before those of who reads it.
     *
     * <pre><code class='java'> // CREATE VIEW cheap WITH (security_barrier,
     * //     security_invoker) AS … WITH LOCAL CHECK OPTION; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("cheap")).isSecurityBarrier();
     * // fails:
     * assertThat(catalog.view("names")).isSecurityBarrier();</code></pre>
     */
    public SELF isSecurityBarrier() {
        return is(View::isSecurityBarrier, "be a security barrier", view -> "it is not");
    }

    /**
     * Verifies that it is no security barrier, as {@link #isSecurityBarrier()} has it.
     *
     * <pre><code class='java'> // CREATE VIEW cheap WITH (security_barrier,
     * //     security_invoker) AS … WITH LOCAL CHECK OPTION; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("names")).isNotSecurityBarrier();
     * // fails:
     * assertThat(catalog.view("cheap")).isNotSecurityBarrier();</code></pre>
     */
    public SELF isNotSecurityBarrier() {
        return isNot(View::isSecurityBarrier, "be a security barrier", view -> "it is");
    }

    /**
     * Verifies that tables are read with the privileges of who reads the view (PostgreSQL 15 and newer).
     *
     * <pre><code class='java'> // CREATE VIEW cheap WITH (security_barrier,
     * //     security_invoker) AS … WITH LOCAL CHECK OPTION; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("cheap")).isSecurityInvoker();
     * // fails:
     * assertThat(catalog.view("names")).isSecurityInvoker();</code></pre>
     */
    public SELF isSecurityInvoker() {
        return is(
                View::isSecurityInvoker,
                "be a security invoker",
                view -> "tables are read with its owner's privileges");
    }

    /**
     * Verifies that it is no security invoker, as {@link #isSecurityInvoker()} has it.
     *
     * <pre><code class='java'> // CREATE VIEW cheap WITH (security_barrier,
     * //     security_invoker) AS … WITH LOCAL CHECK OPTION; CREATE VIEW names AS SELECT name FROM product
     * // passes:
     * assertThat(catalog.view("names")).isNotSecurityInvoker();
     * // fails:
     * assertThat(catalog.view("cheap")).isNotSecurityInvoker();</code></pre>
     */
    public SELF isNotSecurityInvoker() {
        return isNot(
                View::isSecurityInvoker,
                "be a security invoker",
                view -> "tables are read with the privileges of who reads it");
    }
}
