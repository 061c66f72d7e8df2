package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.BlockingWork;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Work that takes longer where there are more rows, done while others had to wait. */
public final class ShouldBlockOnlyBriefly extends ExpectingLocks {

    private ShouldBlockOnlyBriefly(String expected, String found, List<String> lines, Set<String> instead) {
        super(expected, found, lines, instead);
    }

    /**
     * @param expected what was claimed: {@code up to block reads only briefly}
     * @param waiting who waits: {@code reads}
     */
    public static ShouldBlockOnlyBriefly shouldBlockOnlyBriefly(
            String expected, String waiting, LockTimeline timeline, List<BlockingWork> growing) {
        List<WatchedStatement> statements =
                growing.stream().map(BlockingWork::statement).distinct().toList();
        List<String> lines = new ArrayList<>();
        for (WatchedStatement statement : statements.stream().limit(SHOWN).toList()) {
            lines.addAll(LockText.statement(statement));
            lines.addAll(growth(statement));
            lines.addAll(LockText.holds(timeline, holds(timeline, growing, statement), statement));
        }
        lines.addAll(andMore(statements.size()));
        return new ShouldBlockOnlyBriefly(
                expected,
                waiting + " wait while it does what takes longer where there are more rows",
                lines,
                insteadOf(timeline, growing));
    }

    /** The locks that others wait for, each in the strongest mode in which its statement took it. */
    private static List<LockHold> holds(LockTimeline timeline, List<BlockingWork> growing, WatchedStatement statement) {
        return growing.stream()
                .filter(work -> work.statement().equals(statement))
                .map(BlockingWork::hold)
                .distinct()
                .flatMap(hold -> strongest(timeline.holds().stream()
                                .filter(other -> other.statement() == hold.statement()
                                        && other.relation().equals(hold.relation()))
                                .toList())
                        .stream())
                .toList();
    }
}
