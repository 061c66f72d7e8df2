package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockHold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two tables in use are locked one after the other in one transaction. */
final class LockOrder extends StepRule {

    LockOrder() {
        super("lock-order", "two tables in use are locked one after the other in one transaction", Severity.WARNS, """
                A transaction of the application that uses the two tables in the other order waits for the migration, and the migration for it: a deadlock, and
                PostgreSQL ends one of them. With one table in each transaction there is none.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        Map<Integer, List<LockHold>> byTransaction = new LinkedHashMap<>();
        step.timeline().holds().stream()
                .filter(hold -> hold.relation().isInUse()
                        && hold.relation().kind().hasRows()
                        && hold.mode().blocksWrites())
                .forEach(hold -> byTransaction
                        .computeIfAbsent(hold.transaction(), number -> new ArrayList<>())
                        .add(hold));
        List<Finding> findings = new ArrayList<>();
        byTransaction
                .values()
                .forEach(holds ->
                        second(step, holds).ifPresent(later -> findings.add(finding(step, holds.get(0), later))));
        return findings;
    }

    /** A table that was not locked by the statement that locked the first one, and does not belong to it. */
    private static Optional<LockHold> second(ObservedStep step, List<LockHold> holds) {
        LockHold first = holds.get(0);
        List<QualifiedName> together = holds.stream()
                .filter(hold -> hold.statement() == first.statement())
                .map(hold -> hold.relation().name())
                .toList();
        return holds.stream()
                .filter(hold -> hold.statement() > first.statement())
                .filter(hold -> !together.contains(hold.relation().name()))
                .filter(hold -> together.stream()
                        .noneMatch(name -> isPartOf(step, hold.relation().name(), name)
                                || isPartOf(step, name, hold.relation().name())))
                .findFirst();
    }

    private static boolean isPartOf(ObservedStep step, QualifiedName part, QualifiedName whole) {
        return step.tableBefore(part)
                .filter(table -> table.parents().contains(whole.toString()))
                .isPresent();
    }

    private Finding finding(ObservedStep step, LockHold first, LockHold later) {
        return step.finding(
                rule(),
                later.relation().name().toString(),
                "locks " + first.relation().name() + " and then "
                        + later.relation().name() + " in one transaction",
                step.timeline().statement(later),
                List.of(first.mode() + " lock on " + first.relation().name() + " since "
                        + step.timeline().statement(first).shortSql()),
                List.of("each table in a migration of its own"));
    }
}
