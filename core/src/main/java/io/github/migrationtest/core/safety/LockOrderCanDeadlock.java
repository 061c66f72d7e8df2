package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two tables in use are locked one after the other in one transaction. */
final class LockOrderCanDeadlock extends StepRule {

    LockOrderCanDeadlock() {
        super("lock-order-can-deadlock", "locks are taken in an order that can deadlock", Severity.WARNS, """
                A transaction of the application that uses the two tables in the other order waits for the migration, and the migration for it: a deadlock, and
                PostgreSQL ends one of them. With one table in each transaction there is none. The same can happen with one table that is locked weakly first, by a
                change of rows, and strongly later.""");
    }

    @Override
    public boolean judgesUndo() {
        return true;
    }

    @Override
    List<Finding> find(ObservedStep step) {
        Map<Integer, List<LockHold>> byTransaction = new LinkedHashMap<>();
        step.timeline().holds().stream()
                .filter(hold -> hold.relation().isInUse()
                        && hold.relation().kind().hasRows()
                        && !LockMode.ROW_EXCLUSIVE.isStrongerThan(hold.mode()))
                .forEach(hold -> byTransaction
                        .computeIfAbsent(hold.transaction(), number -> new ArrayList<>())
                        .add(hold));
        return byTransaction.values().stream()
                .flatMap(holds -> finding(step, holds).stream())
                .toList();
    }

    /** The first lock for which somebody may hold the other table's, or a weaker one on the same table, and want what is held. */
    private Optional<Finding> finding(ObservedStep step, List<LockHold> holds) {
        for (LockHold later : holds) {
            for (LockHold earlier : holds) {
                if (earlier.statement() < later.statement()
                        && later.mode().blocksWrites()
                        && (isStronger(earlier, later) || isOther(step, holds, earlier, later))) {
                    return Optional.of(finding(step, earlier, later));
                }
            }
        }
        return Optional.empty();
    }

    /** Two that have the weaker lock and want the stronger one wait for each other. */
    private static boolean isStronger(LockHold earlier, LockHold later) {
        return earlier.relation().name().equals(later.relation().name())
                && !earlier.mode().blocksWrites()
                && later.mode().isStrongerThan(earlier.mode());
    }

    /** Another table, not locked together with the first one, and no part of it. */
    private static boolean isOther(ObservedStep step, List<LockHold> holds, LockHold earlier, LockHold later) {
        List<QualifiedName> together = holds.stream()
                .filter(hold -> hold.statement() <= earlier.statement())
                .map(hold -> hold.relation().name())
                .toList();
        return earlier.mode().blocksWrites()
                && !together.contains(later.relation().name())
                && together.stream()
                        .noneMatch(name -> isPartOf(step, later.relation().name(), name)
                                || isPartOf(step, name, later.relation().name()));
    }

    private static boolean isPartOf(ObservedStep step, QualifiedName part, QualifiedName whole) {
        return step.tableBefore(part)
                .filter(table -> table.parents().contains(whole.toString()))
                .isPresent();
    }

    private Finding finding(ObservedStep step, LockHold first, LockHold later) {
        boolean one = first.relation().name().equals(later.relation().name());
        return step.finding(
                rule(),
                later.relation().name().toString(),
                one
                        ? "locks " + later.relation().name()
                                + " twice in one transaction, the second time more strongly"
                        : "locks " + first.relation().name() + " and then "
                                + later.relation().name() + " in one transaction",
                step.timeline().statement(later),
                List.of(first.mode() + " lock on " + first.relation().name() + " since "
                        + step.timeline().statement(first).shortSql()),
                List.of(
                        one
                                ? "the second statement first, or in a migration of its own"
                                : "each table in a migration of its own"));
    }
}
