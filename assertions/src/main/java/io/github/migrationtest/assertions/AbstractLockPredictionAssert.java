package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldBlockAtRows.shouldBlockAtRows;

import io.github.migrationtest.core.lock.Growth;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.PredictedBlock;
import java.time.Duration;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how long a step would block others where there are more rows.
 *
 * <p>Where nobody can tell, or the bound lies within the error of the prediction, an assertion neither passes nor says that
 * something is wrong: its message begins with {@code inconclusive:}.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractLockPredictionAssert<SELF extends AbstractLockPredictionAssert<SELF>>
        extends AbstractAssert<SELF, LockPrediction> {

    protected AbstractLockPredictionAssert(@Nullable LockPrediction actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that no SELECT would have to wait longer.
     *
     * <pre><code class='java'> // passes where V18 is ALTER TABLE orders ADD COLUMN note text,
     * // fails where it is ALTER TABLE orders ALTER COLUMN id TYPE bigint:
     * assertThat(run.atRows("orders", 50_000_000)).blocksReadsForAtMost(ofSeconds(1));</code></pre>
     */
    public SELF blocksReadsForAtMost(Duration bound) {
        isNotNull();
        return require("reads", actual.reads(), bound);
    }

    /**
     * Verifies that no INSERT, UPDATE or DELETE would have to wait longer.
     *
     * <pre><code class='java'> // passes where V18 is CREATE INDEX CONCURRENTLY … ON orders (state),
     * // fails where it is CREATE INDEX … ON orders (state):
     * assertThat(run.atRows("orders", 50_000_000)).blocksWritesForAtMost(ofSeconds(1));</code></pre>
     */
    public SELF blocksWritesForAtMost(Duration bound) {
        isNotNull();
        return require("writes", actual.writes(), bound);
    }

    private SELF require(String what, PredictedBlock predicted, Duration bound) {
        boolean told = predicted.growth() != Growth.UNKNOWN;
        if (!told || predicted.within().atMost().compareTo(bound) > 0) {
            throwAssertionError(shouldBlockAtRows(actual, what, predicted, bound));
        }
        return myself;
    }
}
