package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.RewriteReason;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement that did work which grows with rows while others waited.
 *
 * @param statement what was executed
 * @param works what it did, by table; only what grows
 * @param holds the locks meanwhile on tables in use that block writes, or reads and writes
 */
record GrowingStatement(WatchedStatement statement, List<TableWork> works, List<LockHold> holds) {

    /** Who blocks reads first, and the table itself before what belongs to it. */
    private static final Comparator<LockHold> BY_STRENGTH = Comparator.comparing(
                    (LockHold hold) -> hold.mode().blocksReads())
            .thenComparing(hold -> hold.relation().kind().hasRows())
            .thenComparing(LockHold::mode);

    private static final long FEW_ROWS = 100;

    private static final Set<String> QUERIES =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "DO", "CALL");

    GrowingStatement {
        works = List.copyOf(works);
        holds = List.copyOf(holds);
    }

    /** In the order of statements; each is there once, however many tables and locks there are. */
    static List<GrowingStatement> of(LockTimeline timeline) {
        Map<Integer, Set<TableWork>> works = new TreeMap<>();
        timeline.growingWhileWritesWait().stream()
                .filter(blocking -> grows(blocking.statement(), blocking.work()))
                .forEach(blocking -> works.computeIfAbsent(
                                blocking.statement().number(), number -> new LinkedHashSet<>())
                        .add(blocking.work()));
        return works.entrySet().stream()
                .map(entry -> of(timeline, timeline.statements().get(entry.getKey()), entry.getValue()))
                .filter(growing -> !growing.holds().isEmpty())
                .toList();
    }

    private static GrowingStatement of(LockTimeline timeline, WatchedStatement statement, Set<TableWork> works) {
        return new GrowingStatement(
                statement,
                List.copyOf(works),
                timeline.holds().stream()
                        .filter(hold ->
                                hold.transaction() == statement.transaction() && hold.statement() <= statement.number())
                        .filter(hold -> hold.relation().isInUse() && hold.mode().blocksWrites() && makesWait(hold))
                        .toList());
    }

    /** Nobody writes to a materialized view, and nobody waits for the index of an empty table. */
    private static boolean makesWait(LockHold hold) {
        return switch (hold.relation().kind()) {
            case MATERIALIZED_VIEW -> hold.mode().blocksReads();
            case INDEX, PARTITIONED_INDEX, TOAST_TABLE -> hold.relation().hadRows();
            default -> true;
        };
    }

    /**
     * Of a query and a change of rows it is not said because of a few rows: it is a small table that is read from end to end where a
     * large one's index would be used.
     */
    private static boolean grows(WatchedStatement statement, TableWork work) {
        if (work.rewritten() != null || !work.builtIndexes().isEmpty() || !QUERIES.contains(statement.command())) {
            return true;
        }
        long changed = work.updated() + work.deleted();
        long read = work.scans() == 0 ? 0 : work.rowsScanned() / work.scans();
        return read >= FEW_ROWS || changed >= FEW_ROWS || changed > 1 && 2 * changed >= read && read > 0;
    }

    /** The lock that hurts most: on a table if there is one, else on any. */
    LockHold worst(@Nullable QualifiedName table) {
        Optional<LockHold> own = holds.stream()
                .filter(hold -> hold.relation().table().equals(table))
                .max(BY_STRENGTH);
        return own.orElseGet(() -> holds.stream()
                .filter(hold -> works.stream()
                        .anyMatch(work ->
                                work.table().table().equals(hold.relation().table())))
                .max(BY_STRENGTH)
                .orElseGet(() -> holds.stream().max(BY_STRENGTH).orElseThrow()));
    }

    /** Whether it took a lock itself for which others wait; else an earlier one did. */
    boolean tookALock() {
        return holds.stream().anyMatch(hold -> hold.statement() == statement.number());
    }

    boolean rewrote(RewriteReason reason) {
        return works.stream().anyMatch(work -> work.rewritten() == reason);
    }

    boolean isCommand(String command) {
        return statement.command().equalsIgnoreCase(command);
    }

    /** The indexes that it built or rebuilt. */
    List<QualifiedName> builtIndexes() {
        return works.stream()
                .flatMap(work -> work.builtIndexes().stream())
                .distinct()
                .toList();
    }

    boolean scanned(QualifiedName table) {
        return works.stream()
                .anyMatch(work -> work.scans() > 0 && work.table().table().equals(table));
    }

    boolean worked(QualifiedName table) {
        return works.stream().anyMatch(work -> work.table().table().equals(table));
    }

    /** The table that was written anew; where there are several, the first. */
    QualifiedName rewrittenTable() {
        return works.stream()
                .filter(work -> work.rewritten() != null)
                .map(work -> work.table().table())
                .findFirst()
                .orElseThrow();
    }

    /** How many rows a table has, as far as the work says so; 0 where it does not. */
    long rows(QualifiedName table) {
        return works.stream()
                .filter(work -> work.table().table().equals(table))
                .mapToLong(work -> Math.max(
                        work.scans() == 0 ? 0 : work.rowsScanned() / work.scans(), work.updated() + work.deleted()))
                .max()
                .orElse(0);
    }
}
