package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables that are rewritten or read as a whole, and should not be. */
public final class ShouldNotWorkOn extends ExpectingLocks {

    private ShouldNotWorkOn(String expected, String found, List<String> lines, Set<String> instead) {
        super(expected, found, lines, instead);
    }

    /**
     * @param expected what was claimed: {@code up not to rewrite public.orders}
     * @param statements those that do
     */
    public static ShouldNotWorkOn shouldNotRewrite(
            String expected, LockTimeline timeline, List<WatchedStatement> statements) {
        return of(expected, timeline, statements);
    }

    /**
     * @param expected what was claimed: {@code up not to scan public.orders}
     * @param statements those that do
     */
    public static ShouldNotWorkOn shouldNotScan(
            String expected, LockTimeline timeline, List<WatchedStatement> statements) {
        return of(expected, timeline, statements);
    }

    private static ShouldNotWorkOn of(String expected, LockTimeline timeline, List<WatchedStatement> statements) {
        List<String> lines = new ArrayList<>();
        for (WatchedStatement statement : statements.stream().limit(SHOWN).toList()) {
            lines.addAll(LockText.statement(statement));
            statement.work().tables().forEach(work -> lines.add(LockText.work(work)));
            strongest(holds(timeline, statement)).forEach(hold -> lines.add(LockText.hold(hold)));
        }
        lines.addAll(andMore(statements.size()));
        Set<String> instead = statements.stream()
                .filter(statement -> holds(timeline, statement).stream()
                        .anyMatch(hold -> hold.mode().blocksWrites()))
                .flatMap(statement -> statement.work().tables().stream()
                        .flatMap(work -> SaferSql.insteadOf(timeline, statement, work).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ShouldNotWorkOn(expected, "it does", lines, instead);
    }

    private static List<LockHold> holds(LockTimeline timeline, WatchedStatement statement) {
        return timeline.holds().stream()
                .filter(hold -> hold.statement() == statement.number()
                        && hold.relation().existedBefore())
                .filter(hold ->
                        statement.work().tables().stream().map(TableWork::table).anyMatch(hold.relation()::equals))
                .toList();
    }
}
