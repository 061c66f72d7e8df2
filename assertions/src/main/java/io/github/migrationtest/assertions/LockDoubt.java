package io.github.migrationtest.assertions;

import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why it cannot be told from what was seen that all is well.
 *
 * @param reason what is missing
 * @param wayOut what to do instead
 */
record LockDoubt(String reason, String wayOut) {

    private static final String OBSERVE = "run it where all can be observed: on an embedded server, by Flyway";

    static Optional<LockDoubt> ofNotSeen(LockTimeline timeline) {
        return timeline.notSeen().isEmpty()
                ? Optional.empty()
                : Optional.of(new LockDoubt("not all was seen: " + String.join("; ", timeline.notSeen()), OBSERVE));
    }

    /**
     * Locks that were looked for now and then, between which there may have been others. What is done CONCURRENTLY is always
     * seen so; PostgreSQL's documentation vouches for its modes, and bounds for its times.
     */
    static Optional<LockDoubt> ofSampled(LockTimeline timeline, List<LockHold> holds) {
        return holds.stream()
                .filter(LockHold::sampled)
                .map(timeline::statement)
                .filter(statement -> !statement.sql().toUpperCase(Locale.ROOT).matches("(?s).*\\bCONCURRENTLY\\b.*"))
                .findFirst()
                .map(statement -> new LockDoubt(
                        "the locks of " + said(statement) + " were seen now and then only; there may have been others",
                        OBSERVE));
    }

    /** A time of which only the bounds are known, with the limit between them. */
    static Optional<LockDoubt> ofBounds(List<LockHold> holds, Function<LockHold, TimeBounds> time, Duration limit) {
        return holds.stream()
                .filter(hold -> time.apply(hold).atMost().compareTo(limit) > 0)
                .max(Comparator.comparing(hold -> time.apply(hold).atMost()))
                .map(hold -> new LockDoubt(
                        "with the " + hold.mode() + " lock on "
                                + hold.relation().name() + " that was " + time.apply(hold)
                                + ", which is all that was seen",
                        "allow for " + TimeBounds.exactly(time.apply(hold).atMost())));
    }

    /** Statements that ran under locks, and of which nobody knows what they did. */
    static Optional<LockDoubt> ofNotCounted(LockTimeline timeline, List<LockHold> holds) {
        return under(timeline, holds)
                .filter(statement -> !statement.counted())
                .findFirst()
                .map(statement -> new LockDoubt("what " + said(statement) + " did was not counted", OBSERVE));
    }

    /** Locks on tables in use, of whose statements nobody knows under which settings they ran. */
    static Optional<LockDoubt> ofSettings(LockTimeline timeline, List<LockHold> holds) {
        return holds.stream()
                .filter(hold -> hold.relation().isInUse())
                .map(timeline::statement)
                .filter(statement -> !statement.counted())
                .findFirst()
                .map(statement -> new LockDoubt(
                        "under which lock_timeout " + said(statement) + " ran was not seen",
                        "set it before, and not right behind the statement"));
    }

    /** Tables without rows, whose locks and work tell nothing of those with rows. */
    static Optional<LockDoubt> ofNoRows(LockTimeline timeline, List<LockHold> holds) {
        List<LockedRelation> locked = holds.stream()
                .map(LockHold::relation)
                .filter(relation -> relation.kind().hasRows())
                .toList();
        if (!locked.isEmpty() && locked.stream().noneMatch(LockedRelation::hadRows)) {
            return ofEmpty(locked);
        }
        List<LockedRelation> worked = under(timeline, holds)
                .flatMap(statement -> statement.work().tables().stream())
                .filter(work -> work.table().existedBefore() && !work.table().hadRows())
                .filter(LockDoubt::wouldGrow)
                .map(TableWork::table)
                .toList();
        return worked.isEmpty() ? Optional.empty() : ofEmpty(worked);
    }

    private static boolean wouldGrow(TableWork work) {
        return work.rewritten() != null
                || work.scans() > 0
                || !work.builtIndexes().isEmpty();
    }

    private static Optional<LockDoubt> ofEmpty(Collection<LockedRelation> tables) {
        String names = tables.stream()
                .map(relation -> relation.table().toString())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        return Optional.of(new LockDoubt(names + " had no row: it says nothing of tables with rows", StepRows.SEED));
    }

    private static Stream<WatchedStatement> under(LockTimeline timeline, List<LockHold> holds) {
        return timeline.statements().stream()
                .filter(statement -> holds.stream()
                        .anyMatch(hold -> hold.transaction() == statement.transaction()
                                && hold.statement() <= statement.number()));
    }

    private static String said(WatchedStatement statement) {
        return statement.location() == null
                ? statement.shortSql()
                : statement.shortSql() + " (" + statement.location() + ")";
    }
}
