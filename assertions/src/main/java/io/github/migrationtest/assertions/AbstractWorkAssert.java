package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldLastAtMost.shouldLastAtMost;
import static io.github.migrationtest.assertions.error.ShouldSetLockTimeout.shouldSetLockTimeout;
import static io.github.migrationtest.assertions.error.ShouldWriteAtMostWal.shouldWriteAtMostWal;

import io.github.migrationtest.assertions.error.ShouldNotWorkOn;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import io.github.migrationtest.core.lock.WatchedTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a step did, and how carefully.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> what it is on
 */
public abstract class AbstractWorkAssert<SELF extends AbstractWorkAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractLockAssert<SELF, ACTUAL> {

    protected AbstractWorkAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the rows of tables are not written to a new file, for whatever reason.
     *
     * <pre><code class='java'> // passes after ALTER TABLE orders ALTER COLUMN code TYPE varchar(40), which was varchar(20):
     * assertThat(run.up()).doesNotRewrite("orders");
     * // fails after ALTER TABLE orders ALTER COLUMN id TYPE bigint, which was int:
     * assertThat(run.up()).doesNotRewrite("orders");</code></pre>
     *
     * @param table a table, or materialised view
     */
    public SELF doesNotRewrite(String table, String... more) {
        return doesNot(
                "not to rewrite ",
                work -> work.rewritten() != null,
                hold -> hold.mode() == LockMode.ACCESS_EXCLUSIVE,
                ShouldNotWorkOn::shouldNotRewrite,
                table,
                more);
    }

    /**
     * Verifies that tables are not read from the beginning to the end: to check a constraint, to build an index, to write rows
     * anew, or for a query.
     *
     * <pre><code class='java'> // passes after ALTER TABLE orders ADD CHECK (amount &gt; 0) NOT VALID:
     * assertThat(run.up()).doesNotScan("orders");
     * // fails after ALTER TABLE orders ADD CHECK (amount &gt; 0):
     * assertThat(run.up()).doesNotScan("orders");</code></pre>
     *
     * @param table a table, or materialised view
     */
    public SELF doesNotScan(String table, String... more) {
        return doesNot("not to scan ", TableWork::readsAll, hold -> true, ShouldNotWorkOn::shouldNotScan, table, more);
    }

    /**
     * Verifies that each statement that takes a lock which blocks reads or writes of a table in use runs under a
     * {@code lock_timeout}, so that it gives up where it would have to wait, and everybody behind it.
     *
     * <pre><code class='java'> // passes after SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text:
     * assertThat(run.up()).setsLockTimeout();
     * // fails after ALTER TABLE orders ADD COLUMN note text:
     * assertThat(run.up()).setsLockTimeout();</code></pre>
     */
    public SELF setsLockTimeout() {
        return setsLockTimeout("to set a lock_timeout", timeout -> !timeout.isZero(), Duration.ofSeconds(2));
    }

    /**
     * Verifies the same, and that the {@code lock_timeout} is not longer than so.
     *
     * <pre><code class='java'> // SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text
     * // passes:
     * assertThat(run.up()).setsLockTimeoutOfAtMost(ofSeconds(2));
     * // fails:
     * assertThat(run.up()).setsLockTimeoutOfAtMost(ofSeconds(1));</code></pre>
     */
    public SELF setsLockTimeoutOfAtMost(Duration limit) {
        return setsLockTimeout(
                "to set a lock_timeout of at most " + TimeBounds.exactly(limit),
                timeout -> !timeout.isZero() && timeout.compareTo(limit) <= 0,
                limit);
    }

    /**
     * Verifies for how long transactions are open, until their commit: so long VACUUM cannot clean up behind anybody, and so long
     * their locks are held.
     *
     * <pre><code class='java'> // passes after UPDATE country SET name = trim(name):
     * assertThat(run.up()).transactionsLastAtMost(ofSeconds(1));
     * // fails after the same and SELECT pg_sleep(1):
     * assertThat(run.up()).transactionsLastAtMost(ofSeconds(1));</code></pre>
     */
    public SELF transactionsLastAtMost(Duration limit) {
        LockTimeline timeline = timeline();
        Optional<WatchedTransaction> longest =
                timeline.transactions().stream().max(Comparator.comparing(WatchedTransaction::duration));
        if (longest.isPresent() && longest.get().duration().compareTo(limit) > 0) {
            throw assertionError(shouldLastAtMost(subject(), limit, timeline, longest.get()));
        }
        return certainly(
                "to have no transaction that lasts longer than " + TimeBounds.exactly(limit), unseen(timeline));
    }

    /**
     * Verifies how much is written to the write-ahead log, which standbys have to replay and backups to keep; with what others
     * write on the server meanwhile.
     *
     * <pre><code class='java'> // 1,000,000 orders
     * // passes after ALTER TABLE orders ADD COLUMN note text:
     * assertThat(run.up()).writesAtMostWalBytes(1_000_000);
     * // fails after UPDATE orders SET amount = amount * 100:
     * assertThat(run.up()).writesAtMostWalBytes(1_000_000);</code></pre>
     */
    public SELF writesAtMostWalBytes(long bytes) {
        LockTimeline timeline = timeline();
        if (timeline.walBytes() > bytes) {
            throw assertionError(shouldWriteAtMostWal(subject(), bytes, timeline));
        }
        return certainly(String.format("to write at most %,d bytes of WAL", bytes), unseen(timeline));
    }

    private Optional<LockDoubt> unseen(LockTimeline timeline) {
        return LockDoubt.ofNotSeen(timeline).or(() -> LockDoubt.ofNoRows(timeline, TableScope.ALL.holds(timeline)));
    }

    private interface Message {
        ErrorMessageFactory of(String expected, LockTimeline timeline, List<WatchedStatement> found);
    }

    private SELF doesNot(
            String what,
            Predicate<TableWork> work,
            Predicate<LockHold> couldWork,
            Message otherwise,
            String table,
            String... more) {
        LockTimeline timeline = timeline();
        List<String> tables = new ArrayList<>(List.of(table));
        tables.addAll(List.of(more));
        for (String name : tables) {
            TableScope scope = table(name, what + name);
            List<WatchedStatement> found = timeline.statements().stream()
                    .filter(statement -> statement.work().tables().stream()
                            .anyMatch(each -> scope.containsOld(each.table()) && work.test(each)))
                    .toList();
            if (!found.isEmpty()) {
                throw assertionError(otherwise.of(subject() + " " + what + scope, timeline, found));
            }
            List<LockHold> holds =
                    scope.holds(timeline).stream().filter(couldWork).toList();
            certainly(
                    what + scope,
                    LockDoubt.ofNotSeen(timeline)
                            .or(() -> LockDoubt.ofSampled(timeline, scope.holds(timeline)))
                            .or(() -> LockDoubt.ofNotCounted(timeline, holds))
                            .or(() -> LockDoubt.ofNoRows(timeline, holds)));
        }
        return myself;
    }

    private SELF setsLockTimeout(String expected, Predicate<Duration> isSet, Duration advised) {
        LockTimeline timeline = timeline();
        List<LockHold> without = Waiting.WRITES.holds(timeline, TableScope.ALL).stream()
                .filter(hold -> !isSet.test(timeline.statement(hold).lockTimeout()))
                .toList();
        List<LockHold> inUse = without.stream()
                .filter(hold -> hold.relation().isInUse())
                .filter(hold -> timeline.statement(hold).counted())
                .toList();
        if (!inUse.isEmpty()) {
            throw assertionError(shouldSetLockTimeout(subject() + " " + expected, advised, timeline, inUse));
        }
        return certainly(
                expected,
                LockDoubt.ofNotSeen(timeline)
                        .or(() -> LockDoubt.ofSampled(timeline, TableScope.ALL.holds(timeline)))
                        .or(() -> LockDoubt.ofSettings(timeline, without))
                        .or(() -> LockDoubt.ofNoRows(timeline, without)));
    }
}
