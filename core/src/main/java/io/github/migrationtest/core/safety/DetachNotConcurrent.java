package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A partition is detached without CONCURRENTLY. */
final class DetachNotConcurrent extends StepRule {

    DetachNotConcurrent() {
        super("detach-not-concurrent", "a partition is detached without CONCURRENTLY", Severity.WARNS, """
                DETACH PARTITION takes an ACCESS EXCLUSIVE lock on the partitioned table: for an instant, but while it waits for one long query, everybody waits
                behind it. DETACH PARTITION … CONCURRENTLY, from PostgreSQL 14, waits alone. It cannot run in a transaction, nor where there is a default
                partition.""");
    }

    @Override
    public boolean judgesUndo() {
        return true;
    }

    @Override
    List<Finding> find(ObservedStep step) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : step.before().tables()) {
            Optional<Table> after = step.tableAfter(table.qualifiedName());
            if (table.isPartition() && after.filter(now -> !now.isPartition()).isPresent()) {
                step.timeline().holds().stream()
                        .filter(hold -> hold.mode() == LockMode.ACCESS_EXCLUSIVE
                                && hold.relation().isInUse()
                                && table.parents()
                                        .contains(hold.relation().name().toString()))
                        .filter(hold -> !hasDefault(step, hold.relation().name()))
                        .findFirst()
                        .ifPresent(hold -> findings.add(finding(step, table, hold)));
            }
        }
        return findings;
    }

    private static boolean hasDefault(ObservedStep step, QualifiedName parent) {
        return step.before().tables().stream()
                .anyMatch(table -> table.parents().contains(parent.toString())
                        && table.partitionBound().filter("DEFAULT"::equals).isPresent());
    }

    private Finding finding(ObservedStep step, Table partition, LockHold hold) {
        QualifiedName parent = hold.relation().name();
        return step.finding(
                rule(),
                parent.toString(),
                "detaches " + partition.qualifiedName() + " and locks " + parent + " for it",
                step.timeline().statement(hold),
                List.of("ACCESS EXCLUSIVE lock on " + parent + ", held " + hold.held()
                        + ", and behind it whoever comes while it waits"),
                List.of("ALTER TABLE " + parent + " DETACH PARTITION " + partition.qualifiedName()
                        + " CONCURRENTLY;   from PostgreSQL 14, in a migration of its own, outside of a transaction"));
    }
}
