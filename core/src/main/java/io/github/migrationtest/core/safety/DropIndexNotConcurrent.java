package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.List;

/** An index is dropped without CONCURRENTLY. */
final class DropIndexNotConcurrent extends StepRule {

    DropIndexNotConcurrent() {
        super("drop-index-not-concurrent", "an index is dropped without CONCURRENTLY", Severity.WARNS, """
                DROP INDEX takes an ACCESS EXCLUSIVE lock on the table: for an instant, but while it waits for one long query, everybody waits behind it. DROP INDEX
                CONCURRENTLY waits alone. It cannot run in a transaction, nor for the index of a partitioned table.""");
    }

    @Override
    public boolean judgesUndo() {
        return true;
    }

    @Override
    List<Finding> find(ObservedStep step) {
        List<Finding> findings = new ArrayList<>();
        for (LockHold hold : step.timeline().holds()) {
            WatchedStatement statement = step.timeline().statement(hold);
            QualifiedName name = hold.relation().name();
            if (hold.relation().kind() == io.github.migrationtest.core.lock.RelationKind.INDEX
                    && hold.mode() == LockMode.ACCESS_EXCLUSIVE
                    && hold.relation().hadRows()
                    && isDropped(step, name)
                    && isLocked(step, hold)) {
                findings.add(step.finding(
                        rule(),
                        name.toString(),
                        "drops " + name + " and locks " + hold.relation().table() + " for it",
                        statement,
                        List.of("ACCESS EXCLUSIVE lock on " + hold.relation().table() + ", held " + hold.held()
                                + ", and behind it whoever comes while it waits"),
                        List.of("DROP INDEX CONCURRENTLY " + name + ";   in a migration of its own")));
            }
        }
        return findings;
    }

    /** On its own: with its table or column, there is no other way. */
    private static boolean isDropped(ObservedStep step, QualifiedName name) {
        return step.indexAfter(name).isEmpty()
                && step.indexBefore(name)
                        .filter(index -> index.constraintName().isEmpty())
                        .filter(index -> step.tableAfter(index.table())
                                .filter(table -> !table.isPartitioned() && hasColumns(step, table, index))
                                .isPresent())
                        .isPresent();
    }

    private static boolean hasColumns(ObservedStep step, Table table, Index index) {
        return step.tableBefore(index.table()).stream()
                .flatMap(before -> before.columns().stream())
                .filter(column -> index.columns().contains(column.name()))
                .allMatch(column -> table.findColumn(column.name()).isPresent());
    }

    private static boolean isLocked(ObservedStep step, LockHold index) {
        return step.timeline().holds().stream()
                .anyMatch(hold -> hold.statement() == index.statement()
                        && hold.relation().name().equals(index.relation().table())
                        && hold.relation().isInUse()
                        && hold.mode() == LockMode.ACCESS_EXCLUSIVE);
    }
}
