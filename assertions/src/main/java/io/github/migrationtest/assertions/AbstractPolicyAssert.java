package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Policy;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a row security policy.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractPolicyAssert<SELF extends AbstractPolicyAssert<SELF>>
        extends AbstractCatalogObjectAssert<SELF, Policy> {

    protected AbstractPolicyAssert(@Nullable Policy actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies what the policy is for.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // passes:
     * assertThat(catalog.table("orders").policy("own_orders")).hasCommand("SELECT");
     * // fails:
     * assertThat(catalog.table("orders").policy("own_orders")).hasCommand("ALL");</code></pre>
     *
     * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
     */
    public SELF hasCommand(String command) {
        return hasValue("command", command, policy -> Optional.of(policy.command()));
    }

    /**
     * Verifies the roles that the policy is for: these and no others.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders").policy("own_orders")).appliesTo("app", "auditor");
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).appliesTo("PUBLIC");
     * // fails:
     * assertThat(catalog.table("orders").policy("own_orders")).appliesTo("app");</code></pre>
     *
     * @param role the name as stored; {@code PUBLIC} for everybody
     */
    public SELF appliesTo(String role, String... more) {
        Set<String> roles =
                Stream.concat(Stream.of(role), Stream.of(more)).collect(Collectors.toCollection(TreeSet::new));
        return is(
                policy -> Set.copyOf(policy.roles()).equals(roles),
                "apply to " + String.join(", ", roles),
                policy -> "it applies to " + String.join(", ", new TreeSet<>(policy.roles())));
    }

    /**
     * Verifies which rows are seen, the condition of {@code USING}.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders").policy("own_orders")).hasUsing("id &gt; 5");
     * // fails:
     * assertThat(catalog.table("orders").policy("own_orders")).hasUsing("id &gt; 6");
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).hasUsing("id &gt; 5");</code></pre>
     *
     * @param condition as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasUsing(String condition) {
        return hasValue("USING", condition, Policy::using, Expressions::same);
    }

    /**
     * Verifies that the policy has no {@code USING}.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).hasNoUsing();
     * // fails:
     * assertThat(catalog.table("orders").policy("own_orders")).hasNoUsing();</code></pre>
     */
    public SELF hasNoUsing() {
        return hasNoValue("USING", Policy::using);
    }

    /**
     * Verifies which rows may be written, the condition of {@code WITH CHECK}.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).hasWithCheck("id &gt; 1");
     * // fails:
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).hasWithCheck("id &gt; 2");</code></pre>
     *
     * @param condition as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasWithCheck(String condition) {
        return hasValue("WITH CHECK", condition, Policy::withCheck, Expressions::same);
    }

    /**
     * Verifies that the policy has no {@code WITH CHECK}.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders").policy("own_orders")).hasNoWithCheck();
     * // fails:
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).hasNoWithCheck();</code></pre>
     */
    public SELF hasNoWithCheck() {
        return hasNoValue("WITH CHECK", Policy::withCheck);
    }

    /**
     * Verifies that one such policy is enough.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders").policy("own_orders")).isPermissive();
     * // fails:
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).isPermissive();</code></pre>
     */
    public SELF isPermissive() {
        return is(Policy::isPermissive, "be permissive", policy -> "it is RESTRICTIVE");
    }

    /**
     * Verifies that the policy must hold beside the others.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // CREATE POLICY no_cheap_orders ON orders AS RESTRICTIVE WITH CHECK (id &gt; 1)
     * // passes:
     * assertThat(catalog.table("orders").policy("no_cheap_orders")).isRestrictive();
     * // fails:
     * assertThat(catalog.table("orders").policy("own_orders")).isRestrictive();</code></pre>
     */
    public SELF isRestrictive() {
        return is(policy -> !policy.isPermissive(), "be restrictive", policy -> "it is PERMISSIVE");
    }

    /**
     * Goes back to the table that {@code policy(…)} led from.
     *
     * <pre><code class='java'> // CREATE POLICY own_orders ON orders FOR SELECT TO app, auditor USING (id &gt; 5)
     * // passes:
     * assertThat(catalog).table("orders").policy("own_orders").isPermissive().returnToTable().hasRowLevelSecurity();
     * // fails, because there is no way back:
     * assertThat(catalog.table("orders").policy("own_orders")).returnToTable();</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a table
     */
    public TableAssert returnToTable() {
        return returnTo(Noun.TABLE, "returnToTable()", "policy(…)");
    }
}
