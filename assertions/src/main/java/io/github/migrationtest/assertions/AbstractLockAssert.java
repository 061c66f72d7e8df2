package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldAcquireNothingStronger.shouldAcquireNothingStronger;
import static io.github.migrationtest.assertions.error.ShouldBlockOnlyBriefly.shouldBlockOnlyBriefly;
import static io.github.migrationtest.assertions.error.ShouldHoldForAtMost.shouldBlockForAtMost;
import static io.github.migrationtest.assertions.error.ShouldHoldForAtMost.shouldHoldForAtMost;

import io.github.migrationtest.core.lock.BlockingWork;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TimeBounds;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the locks that a step took on what was there before: PostgreSQL documentation, "Explicit Locking".
 *
 * <p>A table's name is that from before the step, with or without its schema; its indexes, its partitions and what inherits from
 * it are meant too. Where not all was seen, or the tables that were locked had no rows, an assertion that finds nothing wrong
 * does not pass: its message begins with {@code inconclusive:}.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> what it is on
 */
public abstract class AbstractLockAssert<SELF extends AbstractLockAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    static final String MADE = " was not there before, so that nobody can have waited for it";
    static final String NAME_AN_OLD_ONE = "name a table that was there, by the name that it had";

    protected AbstractLockAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** What was seen of a step that succeeded. */
    abstract LockTimeline timeline();

    /** What messages call the step. */
    abstract String subject();

    /** A table that was there before; fails where there was none. */
    abstract TableScope table(String name, String expected);

    /**
     * Verifies that nothing that takes longer where there are more rows is done while a plain SELECT has to wait: no table is
     * rewritten or scanned, no index is built, and no rows are updated under ACCESS EXCLUSIVE. It holds at any size of the tables.
     *
     * <pre><code class='java'> // passes after ALTER TABLE orders ADD COLUMN note text:
     * assertThat(run.up()).blocksReadsOnlyBriefly();
     * // fails after ALTER TABLE orders ALTER COLUMN id TYPE bigint, which rewrites all rows:
     * assertThat(run.up()).blocksReadsOnlyBriefly();</code></pre>
     */
    public SELF blocksReadsOnlyBriefly() {
        return blocksOnlyBriefly(Waiting.READS, timeline(), TableScope.ALL);
    }

    /**
     * Verifies the same while a SELECT from one table has to wait.
     *
     * <pre><code class='java'> // ALTER TABLE orders ALTER COLUMN id TYPE bigint
     * // passes:
     * assertThat(run.up()).blocksReadsOnlyBriefly("customer");
     * // fails:
     * assertThat(run.up()).blocksReadsOnlyBriefly("orders");</code></pre>
     */
    public SELF blocksReadsOnlyBriefly(String table) {
        LockTimeline timeline = timeline();
        return blocksOnlyBriefly(Waiting.READS, timeline, table(table, "to block reads of " + table + " only briefly"));
    }

    /**
     * Verifies that nothing that takes longer where there are more rows is done while INSERT, UPDATE and DELETE have to wait: no
     * table is rewritten or scanned, no index is built, and no rows are updated under SHARE or a stronger lock. It holds at any
     * size of the tables.
     *
     * <pre><code class='java'> // passes after CREATE INDEX CONCURRENTLY orders_amount ON orders (amount):
     * assertThat(run.up()).blocksWritesOnlyBriefly();
     * // fails after CREATE INDEX orders_amount ON orders (amount):
     * assertThat(run.up()).blocksWritesOnlyBriefly();</code></pre>
     */
    public SELF blocksWritesOnlyBriefly() {
        return blocksOnlyBriefly(Waiting.WRITES, timeline(), TableScope.ALL);
    }

    /**
     * Verifies the same while writes to one table have to wait.
     *
     * <pre><code class='java'> // CREATE INDEX orders_amount ON orders (amount)
     * // passes:
     * assertThat(run.up()).blocksWritesOnlyBriefly("customer");
     * // fails:
     * assertThat(run.up()).blocksWritesOnlyBriefly("orders");</code></pre>
     */
    public SELF blocksWritesOnlyBriefly(String table) {
        LockTimeline timeline = timeline();
        return blocksOnlyBriefly(
                Waiting.WRITES, timeline, table(table, "to block writes of " + table + " only briefly"));
    }

    /**
     * Verifies for how long a plain SELECT had to wait in the worst case: behind the migration that waited for its lock itself,
     * and then for the lock. Times are those of the rows that the test has.
     *
     * <pre><code class='java'> // passes after ALTER TABLE orders ADD COLUMN note text:
     * assertThat(run.up()).blocksReadsForAtMost(ofMillis(100));
     * // fails after the same, and SELECT pg_sleep(1) in the same transaction:
     * assertThat(run.up()).blocksReadsForAtMost(ofMillis(100));</code></pre>
     */
    public SELF blocksReadsForAtMost(Duration limit) {
        return blocksForAtMost(Waiting.READS, timeline(), TableScope.ALL, limit);
    }

    /**
     * Verifies for how long a SELECT from one table had to wait in the worst case.
     *
     * <pre><code class='java'> // ALTER TABLE orders ADD COLUMN note text; SELECT pg_sleep(1)
     * // passes:
     * assertThat(run.up()).blocksReadsForAtMost("customer", ofMillis(100));
     * // fails:
     * assertThat(run.up()).blocksReadsForAtMost("orders", ofMillis(100));</code></pre>
     */
    public SELF blocksReadsForAtMost(String table, Duration limit) {
        LockTimeline timeline = timeline();
        return blocksForAtMost(
                Waiting.READS, timeline, table(table, "to block reads of " + table + forAtMost(limit)), limit);
    }

    /**
     * Verifies for how long INSERT, UPDATE and DELETE had to wait in the worst case: behind the migration that waited for its lock
     * itself, and then for the lock. Times are those of the rows that the test has.
     *
     * <pre><code class='java'> // passes after CREATE TRIGGER … ON orders …:
     * assertThat(run.up()).blocksWritesForAtMost(ofMillis(100));
     * // fails after the same, and SELECT pg_sleep(1) in the same transaction:
     * assertThat(run.up()).blocksWritesForAtMost(ofMillis(100));</code></pre>
     */
    public SELF blocksWritesForAtMost(Duration limit) {
        return blocksForAtMost(Waiting.WRITES, timeline(), TableScope.ALL, limit);
    }

    /**
     * Verifies for how long writes to one table had to wait in the worst case.
     *
     * <pre><code class='java'> // CREATE TRIGGER … ON orders …; SELECT pg_sleep(1)
     * // passes:
     * assertThat(run.up()).blocksWritesForAtMost("customer", ofMillis(100));
     * // fails:
     * assertThat(run.up()).blocksWritesForAtMost("orders", ofMillis(100));</code></pre>
     */
    public SELF blocksWritesForAtMost(String table, Duration limit) {
        LockTimeline timeline = timeline();
        return blocksForAtMost(
                Waiting.WRITES, timeline, table(table, "to block writes of " + table + forAtMost(limit)), limit);
    }

    /**
     * Verifies for how long a table was locked in a mode, or in a stronger one; the time for which the lock was waited for does not
     * count. A table that was not locked so passes.
     *
     * <pre><code class='java'> // ALTER TABLE customer ADD COLUMN note text; SELECT pg_sleep(1)
     * // passes:
     * assertThat(run.up()).holdsForAtMost(ACCESS_EXCLUSIVE, "customer", ofSeconds(2));
     * // fails:
     * assertThat(run.up()).holdsForAtMost(ACCESS_EXCLUSIVE, "customer", ofMillis(200));</code></pre>
     */
    public SELF holdsForAtMost(LockMode mode, String table, Duration limit) {
        LockTimeline timeline = timeline();
        TableScope scope = table(table, "to hold " + mode + " on " + table + forAtMost(limit));
        String expected = "to hold " + mode + " on " + scope + forAtMost(limit);
        List<LockHold> holds = scope.holds(timeline).stream()
                .filter(hold -> !mode.isStrongerThan(hold.mode()))
                .toList();
        return forAtMost(
                expected,
                timeline,
                holds,
                LockHold::held,
                limit,
                hold -> shouldHoldForAtMost(subject() + " " + expected, timeline, hold));
    }

    /**
     * Verifies that no relation that was there before is locked in a mode that is stronger in PostgreSQL's order.
     *
     * <pre><code class='java'> // passes after CREATE INDEX CONCURRENTLY orders_amount ON orders (amount):
     * assertThat(run.up()).acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE);
     * // fails after CREATE INDEX orders_amount ON orders (amount), which takes SHARE:
     * assertThat(run.up()).acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE);</code></pre>
     */
    public SELF acquiresNothingStrongerThan(LockMode mode) {
        return acquiresNothingStronger(mode, timeline(), TableScope.ALL);
    }

    /**
     * Verifies the same of one table.
     *
     * <pre><code class='java'> // CREATE INDEX orders_amount ON orders (amount), which takes SHARE
     * // passes:
     * assertThat(run.up()).acquiresNothingStrongerThan(SHARE, "orders");
     * // fails:
     * assertThat(run.up()).acquiresNothingStrongerThan(SHARE_UPDATE_EXCLUSIVE, "orders");</code></pre>
     */
    public SELF acquiresNothingStrongerThan(LockMode mode, String table) {
        LockTimeline timeline = timeline();
        return acquiresNothingStronger(
                mode, timeline, table(table, "to acquire nothing stronger than " + mode + " on " + table));
    }

    private SELF blocksOnlyBriefly(Waiting waiting, LockTimeline timeline, TableScope scope) {
        String expected = "to block " + waiting.of(scope) + " only briefly";
        List<BlockingWork> growing = waiting.growing(timeline, scope);
        if (!growing.isEmpty()) {
            throw assertionError(
                    shouldBlockOnlyBriefly(subject() + " " + expected, waiting.toString(), timeline, growing));
        }
        List<LockHold> holds = waiting.holds(timeline, scope);
        return certainly(
                expected,
                LockDoubt.ofNotSeen(timeline)
                        .or(() -> LockDoubt.ofSampled(timeline, scope.holds(timeline)))
                        .or(() -> LockDoubt.ofNotCounted(timeline, holds))
                        .or(() -> LockDoubt.ofNoRows(timeline, holds)));
    }

    private SELF blocksForAtMost(Waiting waiting, LockTimeline timeline, TableScope scope, Duration limit) {
        String expected = "to block " + waiting.of(scope) + forAtMost(limit);
        return forAtMost(
                expected,
                timeline,
                waiting.holds(timeline, scope),
                LockHold::blocked,
                limit,
                hold -> shouldBlockForAtMost(subject() + " " + expected, waiting.toString(), timeline, hold));
    }

    private SELF forAtMost(
            String expected,
            LockTimeline timeline,
            List<LockHold> holds,
            Function<LockHold, TimeBounds> time,
            Duration limit,
            Function<LockHold, ErrorMessageFactory> otherwise) {
        Optional<LockHold> longest = holds.stream()
                .filter(hold -> time.apply(hold).atLeast().compareTo(limit) > 0)
                .max(Comparator.comparing(hold -> time.apply(hold).atLeast()));
        if (longest.isPresent()) {
            throw assertionError(otherwise.apply(longest.get()));
        }
        return certainly(
                expected,
                LockDoubt.ofNotSeen(timeline)
                        .or(() -> LockDoubt.ofSampled(timeline, holds))
                        .or(() -> LockDoubt.ofBounds(holds, time, limit))
                        .or(() -> LockDoubt.ofNoRows(timeline, holds)));
    }

    private SELF acquiresNothingStronger(LockMode mode, LockTimeline timeline, TableScope scope) {
        String expected = "to acquire nothing stronger than " + mode + (scope.isOne() ? " on " + scope : "");
        List<LockHold> holds = scope.holds(timeline);
        List<LockHold> stronger =
                holds.stream().filter(hold -> hold.mode().isStrongerThan(mode)).toList();
        if (!stronger.isEmpty()) {
            throw assertionError(shouldAcquireNothingStronger(subject() + " " + expected, timeline, stronger));
        }
        return certainly(expected, LockDoubt.ofNotSeen(timeline).or(() -> LockDoubt.ofSampled(timeline, holds)));
    }

    /** That what was found to be well was seen to be so. */
    SELF certainly(String expected, Optional<LockDoubt> doubt) {
        if (doubt.isPresent()) {
            throw assertionError(inconclusive(
                    subject(), expected, doubt.get().reason(), doubt.get().wayOut()));
        }
        return myself;
    }

    private static String forAtMost(Duration limit) {
        return " for at most " + TimeBounds.exactly(limit);
    }
}
