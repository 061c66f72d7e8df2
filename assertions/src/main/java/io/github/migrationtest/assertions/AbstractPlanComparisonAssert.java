package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldKeepPlans.shouldBeNoWorse;
import static io.github.migrationtest.assertions.error.ShouldKeepPlans.shouldKeepPlans;

import io.github.migrationtest.core.plan.PlanChange;
import io.github.migrationtest.core.plan.PlanComparison;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what became of plans.
 *
 * <p>Where no query could be planned before, or all tables are too small for plans to mean anything, an assertion neither
 * passes nor says that something is wrong: its message begins with {@code inconclusive:}.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractPlanComparisonAssert<SELF extends AbstractPlanComparisonAssert<SELF>>
        extends AbstractAssert<SELF, PlanComparison> {

    protected AbstractPlanComparisonAssert(PlanComparison actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that all plans have the same nodes with the same tables, indexes and conditions; numbers do not count.
     *
     * <pre><code class='java'> QueryPlans before = run.explain(queries);
     * run.up();
     * // passes after CREATE TABLE audit (id bigint), fails after DROP INDEX customer_email:
     * assertThat(run.explain(queries).since(before)).samePlanAsBefore();</code></pre>
     */
    public SELF samePlanAsBefore() {
        isNotNull();
        requireTelling("to have the same plans as before");
        if (!actual.changed().isEmpty()) {
            throw assertionError(shouldKeepPlans(actual));
        }
        return myself;
    }

    /**
     * Verifies that no query is worse off: refused, or with a plan that reads far more pages or rows, sorts or spills where the
     * one before did not, reads a table where an index was enough, or rests on estimates that are far off.
     *
     * <pre><code class='java'> QueryPlans before = run.explain(queries);
     * run.up();
     * // passes after CREATE INDEX customer_name ON customer (name), fails after DROP INDEX customer_email:
     * assertThat(run.explain(queries).since(before)).noWorseThanBefore();</code></pre>
     */
    public SELF noWorseThanBefore() {
        isNotNull();
        if (!actual.worse().isEmpty()) {
            throw assertionError(shouldBeNoWorse(actual));
        }
        requireTelling("to be no worse than before");
        return myself;
    }

    private void requireTelling(String expected) {
        if (actual.comparable().isEmpty()) {
            throw assertionError(inconclusive(
                    actual.changes().stream().map(PlanChange::query).toList(),
                    expected,
                    actual.changes().isEmpty() ? "there is no query" : "the server refused all of them before",
                    "give queries that run on the schema before the migration"));
        }
        if (actual.comparable().stream().noneMatch(PlanChange::isTelling)) {
            throw assertionError(inconclusive(
                    actual.changes().stream().map(PlanChange::query).toList(),
                    expected,
                    "all their tables are too small for a plan to mean anything",
                    "seed more rows, @Seed(rows = 10_000)"));
        }
    }
}
