package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.BlockingWork;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Locks or work other than expected: the statements that are to blame, and what to do instead. */
abstract class ExpectingLocks extends ExpectingBut {

    static final int SHOWN = 3;

    ExpectingLocks(String expected, String found, List<String> lines, Set<String> instead) {
        super(
                expected,
                found + ":\n" + String.join("\n", lines)
                        + instead.stream()
                                .limit(SHOWN)
                                .map(line -> "\nInstead:   " + line)
                                .collect(Collectors.joining()));
    }

    /** Each statement that took locks, with them. */
    static List<String> byStatement(LockTimeline timeline, List<LockHold> holds) {
        TreeMap<Integer, List<LockHold>> byStatement =
                new TreeMap<>(holds.stream().collect(Collectors.groupingBy(LockHold::statement)));
        List<String> lines = new ArrayList<>();
        byStatement.values().stream().limit(SHOWN).forEach(each -> {
            lines.addAll(LockText.statement(timeline.statement(each.get(0))));
            strongest(each).forEach(hold -> lines.add(LockText.hold(hold)));
        });
        lines.addAll(andMore(byStatement.size()));
        return lines;
    }

    static List<String> andMore(int statements) {
        return statements <= SHOWN
                ? List.of()
                : List.of("  and " + (statements - SHOWN) + (statements == SHOWN + 1 ? " statement more" : " more"));
    }

    /** Of the locks on one relation the strongest, in the order in which they were taken. */
    static List<LockHold> strongest(List<LockHold> holds) {
        return holds.stream()
                .filter(hold -> holds.stream()
                        .noneMatch(other -> other.relation().equals(hold.relation())
                                && other.mode().isStrongerThan(hold.mode())))
                .toList();
    }

    /** What was done in the transaction after the statement that took a lock, while it was held. */
    static List<WatchedStatement> after(LockTimeline timeline, LockHold hold) {
        return timeline.statements().stream()
                .filter(statement ->
                        statement.transaction() == hold.transaction() && statement.number() > hold.statement())
                .toList();
    }

    static List<String> heldWhile(LockTimeline timeline, LockHold hold) {
        List<WatchedStatement> later = after(timeline, hold);
        List<String> lines = new ArrayList<>();
        later.stream().max(Comparator.comparing(WatchedStatement::duration)).ifPresent(longest -> {
            lines.addAll(LockText.statement(longest));
            lines.add("      " + TimeBounds.exactly(longest.duration())
                    + (later.size() == 1
                            ? ", in the same transaction"
                            : ", the longest of the " + later.size() + " that followed in the same transaction"));
        });
        return lines;
    }

    static List<String> growth(WatchedStatement statement) {
        return statement.work().tables().stream()
                .filter(TableWork::grows)
                .map(LockText::work)
                .toList();
    }

    static Set<String> insteadOf(LockTimeline timeline, List<BlockingWork> growing) {
        Set<String> instead = new LinkedHashSet<>();
        for (BlockingWork work : growing) {
            WatchedStatement statement = work.statement();
            boolean own = timeline.holds().stream()
                    .filter(hold -> hold.statement() == statement.number())
                    .anyMatch(hold -> hold.relation().isInUse() && hold.mode().blocksWrites());
            if (own) {
                SaferSql.insteadOf(timeline, statement, work.work()).ifPresent(instead::add);
            } else {
                instead.add("commit before: let " + statement.shortSql() + " be a migration of its own");
            }
        }
        return instead;
    }
}
