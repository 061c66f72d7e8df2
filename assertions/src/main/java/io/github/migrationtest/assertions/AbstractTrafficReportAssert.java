package io.github.migrationtest.assertions;

import io.github.migrationtest.core.lock.TrafficReport;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what users of a database would have felt during a step.
 *
 * <p>Where nothing was asked, or not often enough to tell, an assertion neither passes nor says that something is wrong: its
 * message begins with {@code inconclusive:}.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractTrafficReportAssert<SELF extends AbstractTrafficReportAssert<SELF>>
        extends AbstractAssert<SELF, TrafficReport> {

    protected AbstractTrafficReportAssert(@Nullable TrafficReport actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that no statement of the traffic met an error, and that none waited for the migration while the migration waited
     * for it.
     *
     * <pre><code class='java'> // passes after ALTER TABLE customer ADD COLUMN note text:
     * assertThat(step.fact(TrafficReport.class)).trafficSeesNoErrors();
     * // fails after ALTER TABLE customer RENAME COLUMN name TO full_name:
     * assertThat(step.fact(TrafficReport.class)).trafficSeesNoErrors();</code></pre>
     */
    public SELF trafficSeesNoErrors() {
        isNotNull();
        return require(new TrafficVerdict(actual).onErrors());
    }

    /**
     * Verifies that no statement of the traffic waited longer for its answer.
     *
     * <pre><code class='java'> // passes after CREATE INDEX CONCURRENTLY … ON orders, fails after CREATE INDEX … ON orders, where
     * // there are many orders:
     * assertThat(step.fact(TrafficReport.class)).trafficStallsAtMost(ofMillis(200));</code></pre>
     */
    public SELF trafficStallsAtMost(Duration bound) {
        isNotNull();
        return require(new TrafficVerdict(actual).onStalls(bound));
    }

    /**
     * Verifies that no statement of the traffic that uses a table waited longer for its answer.
     *
     * <pre><code class='java'> // passes after CREATE INDEX CONCURRENTLY … ON orders, fails after CREATE INDEX … ON orders, where
     * // there are many orders:
     * assertThat(step.fact(TrafficReport.class)).trafficStallsAtMost("orders", ofMillis(200));</code></pre>
     *
     * @param table as before the step, with or without its schema
     */
    public SELF trafficStallsAtMost(String table, Duration bound) {
        isNotNull();
        return require(new TrafficVerdict(actual).onStalls(table, bound));
    }

    private SELF require(Optional<ErrorMessageFactory> verdict) {
        verdict.ifPresent(this::throwAssertionError);
        return myself;
    }
}
