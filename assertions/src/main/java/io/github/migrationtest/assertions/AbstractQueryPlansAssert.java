package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldLeaveNoIndexUnused.shouldLeaveNoIndexUnused;

import io.github.migrationtest.core.plan.QueryPlans;
import io.github.migrationtest.core.plan.QueryPlans.Entry;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the plans of several queries at one moment.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractQueryPlansAssert<SELF extends AbstractQueryPlansAssert<SELF>>
        extends AbstractAssert<SELF, QueryPlans> {

    protected AbstractQueryPlansAssert(@Nullable QueryPlans actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that each index of the tables that the queries read is of use to one of them, however large the tables are. What
     * is unique or a constraint's need not be. Without a query, or with one that the server refuses, the message begins with
     * {@code inconclusive:}.
     *
     * <pre><code class='java'> // CREATE INDEX by_email ON customer (email)
     * List&lt;Query&gt; queries = List.of(Query.of("select * from customer where email = ?", "ada@example.org"));
     * // passes:
     * assertThat(run.explain(queries)).leavesNoIndexUnused();
     * // fails after CREATE INDEX by_name ON customer (name):
     * assertThat(run.explain(queries)).leavesNoIndexUnused();</code></pre>
     */
    public SELF leavesNoIndexUnused() {
        isNotNull();
        requirePlans();
        List<String> unused = actual.unusedIndexes();
        if (!unused.isEmpty()) {
            throw assertionError(shouldLeaveNoIndexUnused(actual, unused));
        }
        return myself;
    }

    private void requirePlans() {
        List<Entry> refused =
                actual.entries().stream().filter(entry -> entry.plan() == null).toList();
        if (actual.entries().isEmpty() || !refused.isEmpty()) {
            throw assertionError(inconclusive(
                    actual.entries().stream().map(Entry::query).toList(),
                    "to leave no index unused",
                    refused.isEmpty()
                            ? "there is no query"
                            : "the server refuses " + refused.get(0).query() + ": "
                                    + refused.get(0).failure(),
                    "give queries that run on this schema"));
        }
    }
}
