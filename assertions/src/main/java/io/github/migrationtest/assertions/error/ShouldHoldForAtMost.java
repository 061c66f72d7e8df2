package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.BlockingWork;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A lock that was held, or that others waited for, longer than allowed. */
public final class ShouldHoldForAtMost extends ExpectingLocks {

    private ShouldHoldForAtMost(String expected, String found, List<String> lines, Set<String> instead) {
        super(expected, found, lines, instead);
    }

    /**
     * @param expected what was claimed: {@code up to hold SHARE on public.orders for at most 200 ms}
     * @param hold the lock that was held longest
     */
    public static ShouldHoldForAtMost shouldHoldForAtMost(String expected, LockTimeline timeline, LockHold hold) {
        return of(expected, "it is held for " + hold.held(), timeline, hold);
    }

    /**
     * @param expected what was claimed: {@code up to block reads for at most 200 ms}
     * @param waiting who waits: {@code reads}
     * @param hold the lock that was waited for longest
     */
    public static ShouldHoldForAtMost shouldBlockForAtMost(
            String expected, String waiting, LockTimeline timeline, LockHold hold) {
        return of(expected, waiting + " of " + hold.relation().table() + " wait for " + hold.blocked(), timeline, hold);
    }

    private static ShouldHoldForAtMost of(String expected, String found, LockTimeline timeline, LockHold hold) {
        WatchedStatement statement = timeline.statement(hold);
        List<String> lines = new ArrayList<>(LockText.statement(statement));
        lines.addAll(growth(statement));
        lines.add(LockText.hold(hold));
        lines.addAll(heldWhile(timeline, hold));
        return new ShouldHoldForAtMost(expected, found, lines, instead(timeline, hold));
    }

    private static Set<String> instead(LockTimeline timeline, LockHold hold) {
        WatchedStatement own = timeline.statement(hold);
        List<WatchedStatement> later = after(timeline, hold);
        List<BlockingWork> growing = Stream.concat(Stream.of(own), later.stream())
                .flatMap(statement -> statement.work().tables().stream()
                        .filter(TableWork::grows)
                        .map(work -> new BlockingWork(hold, statement, work)))
                .toList();
        if (!growing.isEmpty()) {
            return insteadOf(timeline, growing);
        }
        if (hold.waited().compareTo(hold.held().atMost()) > 0) {
            return Set.of("SET lock_timeout before it, and try again where the lock is not granted in time");
        }
        return later.isEmpty()
                ? Set.of("allow for more: nothing was done that takes longer where there are more rows")
                : Set.of("commit before: let what follows be a migration of its own");
    }
}
