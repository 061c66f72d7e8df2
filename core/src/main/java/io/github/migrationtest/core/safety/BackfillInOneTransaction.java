package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Most rows of a table are changed in one transaction. */
final class BackfillInOneTransaction extends StepRule {

    private record Judged(QualifiedName table, Finding finding) {}

    BackfillInOneTransaction() {
        super(
                "backfill-in-one-transaction",
                "most rows of a table are changed in one transaction",
                Severity.WARNS,
                """
                Each changed row is locked until the commit, so that whoever writes one of them waits for all of them; VACUUM cannot clean up meanwhile, and a replica
                falls behind. In batches of 1,000 to 10,000 rows, each in a transaction of its own, a backfill can be stopped and taken up again.""");
    }

    @Override
    public boolean judgesUndo() {
        return true;
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return judged(step).stream()
                .filter(judged -> reason(step, judged).isEmpty())
                .map(Judged::finding)
                .toList();
    }

    @Override
    public List<Silenced> silenced(MigrationStep migration) {
        ObservedStep step = new ObservedStep(migration);
        return judged(step).stream()
                .flatMap(judged -> reason(step, judged).map(reason -> new Silenced(judged.finding(), reason)).stream())
                .toList();
    }

    private static Optional<String> reason(ObservedStep step, Judged judged) {
        return new SmallTables(step).reason(List.of(judged.table()));
    }

    private List<Judged> judged(ObservedStep step) {
        List<Judged> findings = new ArrayList<>();
        List<Integer> underLock = GrowingStatement.of(step.timeline()).stream()
                .map(growing -> growing.statement().number())
                .toList();
        for (WatchedStatement statement : step.timeline().statements()) {
            if (!underLock.contains(statement.number()) && !commits(step, statement)) {
                statement.work().tables().stream()
                        .filter(BackfillInOneTransaction::changesMostRows)
                        .findFirst()
                        .ifPresent(
                                work -> findings.add(new Judged(work.table().table(), finding(step, statement, work))));
            }
        }
        return findings;
    }

    /** Whether it ran in several transactions, as a procedure can. */
    private static boolean commits(ObservedStep step, WatchedStatement statement) {
        return SqlText.says(statement.sql(), "commit")
                || callsWhatCommits(step, statement)
                || step.timeline().transactions().stream()
                        .anyMatch(transaction -> transaction.begin().compareTo(statement.begin()) > 0
                                && transaction.begin().compareTo(statement.end()) < 0);
    }

    private static boolean callsWhatCommits(ObservedStep step, WatchedStatement statement) {
        return statement.command().equals("CALL")
                && step.after().objects(ObjectKind.PROCEDURE).stream()
                        .filter(procedure -> SqlText.names(statement.sql(), procedure.name()))
                        .anyMatch(procedure -> procedure
                                .property("body")
                                .filter(body -> SqlText.says(body, "commit"))
                                .isPresent());
    }

    private static boolean changesMostRows(TableWork work) {
        long changed = work.updated() + work.deleted();
        if (!work.table().isInUse() || work.rewritten() != null || changed < 2) {
            return false;
        }
        return work.scans() > 0 && 2 * changed * work.scans() >= work.rowsScanned() || doublesTheTable(work);
    }

    /** An update writes each row again, behind those that are there: found by an index, it reads no row that it does not change. */
    private static boolean doublesTheTable(TableWork work) {
        return work.inserted() == 0
                && work.updated() > 1
                && 2 * (work.bytesAfter() - work.bytesBefore()) >= work.bytesBefore();
    }

    private Finding finding(ObservedStep step, WatchedStatement statement, TableWork work) {
        QualifiedName table = work.table().table();
        long changed = work.updated() + work.deleted();
        return step.finding(
                rule(),
                table.toString(),
                "changes " + String.format(java.util.Locale.ROOT, "%,d", changed) + " rows of " + table
                        + " in one transaction",
                statement,
                List.of("each of them is locked until the commit"),
                List.of(
                        "in batches of 1,000 to 10,000 rows, each in a transaction of its own: DO $$ … COMMIT; … $$ outside of a"
                                + " transaction"));
    }
}
