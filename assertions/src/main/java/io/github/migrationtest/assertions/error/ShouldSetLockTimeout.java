package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements that take a blocking lock and would wait for it as long as it takes. */
public final class ShouldSetLockTimeout extends ExpectingLocks {

    private ShouldSetLockTimeout(String expected, String found, List<String> lines, Set<String> instead) {
        super(expected, found, lines, instead);
    }

    /**
     * @param expected what was claimed: {@code up to set a lock_timeout}
     * @param advised a timeout that would do
     * @param without the locks that were taken without
     */
    public static ShouldSetLockTimeout shouldSetLockTimeout(
            String expected, Duration advised, LockTimeline timeline, List<LockHold> without) {
        List<WatchedStatement> statements =
                without.stream().map(timeline::statement).distinct().toList();
        List<String> lines = new ArrayList<>();
        for (WatchedStatement statement : statements.stream().limit(SHOWN).toList()) {
            lines.addAll(LockText.statement(statement));
            lines.add("      lock_timeout "
                    + (statement.lockTimeout().isZero() ? "0" : TimeBounds.exactly(statement.lockTimeout())));
            strongest(without.stream()
                            .filter(hold -> hold.statement() == statement.number())
                            .toList())
                    .forEach(hold -> lines.add(LockText.hold(hold)));
        }
        lines.addAll(andMore(statements.size()));
        return new ShouldSetLockTimeout(
                expected,
                "everybody waits behind these for as long as they wait for their locks",
                lines,
                Set.of("SET lock_timeout = '" + advised.toMillis()
                        + "ms'; before, and try again where a lock is not granted in time"));
    }
}
