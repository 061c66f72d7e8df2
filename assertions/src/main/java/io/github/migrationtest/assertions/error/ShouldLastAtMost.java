package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import io.github.migrationtest.core.lock.WatchedTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A transaction that is open for longer than allowed. */
public final class ShouldLastAtMost extends ExpectingLocks {

    private ShouldLastAtMost(String expected, String found, List<String> lines, Set<String> instead) {
        super(expected, found, lines, instead);
    }

    public static ShouldLastAtMost shouldLastAtMost(
            String subject, Duration limit, LockTimeline timeline, WatchedTransaction transaction) {
        List<WatchedStatement> statements = timeline.statements().stream()
                .filter(statement -> statement.transaction() == transaction.number())
                .toList();
        List<String> lines = new ArrayList<>();
        statements.stream()
                .sorted(Comparator.comparing(WatchedStatement::duration).reversed())
                .limit(SHOWN)
                .forEach(statement -> {
                    lines.addAll(LockText.statement(statement));
                    lines.add("      " + TimeBounds.exactly(statement.duration()));
                });
        lines.addAll(andMore(statements.size()));
        return new ShouldLastAtMost(
                subject + " to have no transaction that lasts longer than " + TimeBounds.exactly(limit),
                "one lasts " + TimeBounds.exactly(transaction.duration()),
                lines,
                Set.of(
                        statements.size() == 1
                                ? "change rows a part at a time, each committed"
                                : "commit in between: several migrations instead of one"));
    }
}
