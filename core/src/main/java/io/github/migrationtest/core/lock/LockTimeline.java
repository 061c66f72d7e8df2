package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fact of what a step locked, for how long, and what it did meanwhile: an immutable value.
 *
 * @param duration how long the step took
 * @param statements what was executed, in order
 * @param transactions the transactions in which it was executed, in the order of their begin
 * @param holds the locks on relations of the user, in the order in which they were taken; the tool's own tables are left out
 * @param walBytes what the step wrote to the write-ahead log, with what others wrote on the server meanwhile
 * @param temporaryBytes what it wrote to temporary files, such as those of a sort; PostgreSQL 13 and 14 tell of the last half
 *     second too late
 * @param notSeen what could not be observed and why, a line each; an answer that depends on it is inconclusive
 */
public record LockTimeline(
        Duration duration,
        List<WatchedStatement> statements,
        List<WatchedTransaction> transactions,
        List<LockHold> holds,
        long walBytes,
        long temporaryBytes,
        List<String> notSeen) {

    private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bconcurrently\\b");

    public LockTimeline {
        statements = List.copyOf(statements);
        transactions = List.copyOf(transactions);
        holds = List.copyOf(holds);
        notSeen = List.copyOf(notSeen);
    }

    /** The statement that took a lock. */
    public WatchedStatement statement(LockHold hold) {
        return statements.get(hold.statement());
    }

    /** The locks on a relation, those on its indexes and TOAST table included, since whoever uses a table needs them too. */
    public List<LockHold> holdsOn(QualifiedName table) {
        return holds.stream()
                .filter(hold -> hold.relation().table().equals(table))
                .toList();
    }

    /** By table that was there before, how long a plain SELECT had to wait in the worst case. */
    public Map<QualifiedName, TimeBounds> blockedReads() {
        return blocked(LockMode::blocksReads);
    }

    /** By table that was there before, how long an INSERT, UPDATE or DELETE had to wait in the worst case. */
    public Map<QualifiedName, TimeBounds> blockedWrites() {
        return blocked(LockMode::blocksWrites);
    }

    private Map<QualifiedName, TimeBounds> blocked(Predicate<LockMode> blocks) {
        Map<QualifiedName, List<LockHold>> byTable = new TreeMap<>();
        holds.stream()
                .filter(hold -> hold.relation().existedBefore() && blocks.test(hold.mode()))
                .forEach(hold -> byTable.computeIfAbsent(hold.relation().table(), table -> new ArrayList<>())
                        .add(hold));
        Map<QualifiedName, TimeBounds> longest = new TreeMap<>();
        byTable.forEach((table, blocking) -> longest.put(table, longest(blocking)));
        return longest;
    }

    /** Locks of one transaction end together: the one that was taken first was held longest. */
    private static TimeBounds longest(List<LockHold> blocking) {
        return blocking.stream()
                .map(LockHold::blocked)
                .max(Comparator.comparing(TimeBounds::atMost).thenComparing(TimeBounds::atLeast))
                .orElse(TimeBounds.NONE);
    }

    /** What grows with rows and was done while reads of a table that was in use had to wait. */
    public List<BlockingWork> growingWhileReadsWait() {
        return growing(LockMode::blocksReads);
    }

    /** What grows with rows and was done while writes to a table that was in use had to wait. */
    public List<BlockingWork> growingWhileWritesWait() {
        return growing(LockMode::blocksWrites);
    }

    private List<BlockingWork> growing(Predicate<LockMode> blocks) {
        List<BlockingWork> found = new ArrayList<>();
        for (LockHold hold : firstHolds(blocks)) {
            statements.stream()
                    .filter(statement -> statement.transaction() == hold.transaction())
                    .filter(statement -> statement.number() >= hold.statement())
                    .forEach(statement -> statement.work().tables().stream()
                            .filter(TableWork::grows)
                            .forEach(work -> found.add(new BlockingWork(hold, statement, work))));
        }
        return found;
    }

    /** Of the locks on a table and on what belongs to it, in each transaction the first after which others wait. */
    private Collection<LockHold> firstHolds(Predicate<LockMode> blocks) {
        Map<List<Object>, LockHold> first = new LinkedHashMap<>();
        holds.stream()
                .filter(hold -> hold.relation().isInUse() && blocks.test(hold.mode()))
                .filter(hold -> !isForAMoment(hold))
                .forEach(hold -> first.putIfAbsent(
                        List.of(hold.transaction(), hold.relation().table()), hold));
        return first.values();
    }

    /**
     * Whether nothing is done under the lock: what is built or rebuilt concurrently takes strong locks only to put the new
     * index in the place of the old one (PostgreSQL documentation, "Rebuilding Indexes Concurrently").
     */
    private boolean isForAMoment(LockHold hold) {
        return hold.sampled() && CONCURRENTLY.matcher(statement(hold).sql()).find();
    }
}
