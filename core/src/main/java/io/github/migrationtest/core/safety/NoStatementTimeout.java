package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.List;

/** Long work has no statement_timeout. */
final class NoStatementTimeout extends StepRule {

    NoStatementTimeout() {
        super("no-statement-timeout", "long work has no statement_timeout", Severity.ON_REQUEST, """
                Work that grows with rows may take longer in production than anybody expected. With statement_timeout it ends by itself.""");
    }

    @Override
    public boolean judgesUndo() {
        return true;
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return step.timeline().statements().stream()
                .filter(statement -> statement.statementTimeout().isZero()
                        && statement.work().tables().stream().anyMatch(TableWork::grows)
                        && makesWait(step, statement))
                .findFirst()
                .map(statement -> finding(step, statement))
                .stream()
                .toList();
    }

    /** For tables or for the rows that it changes; what nobody waits for may take as long as it takes. */
    private static boolean makesWait(ObservedStep step, WatchedStatement statement) {
        return statement.work().tables().stream().anyMatch(work -> work.updated() + work.deleted() > 1)
                || GrowingStatement.of(step.timeline()).stream()
                        .anyMatch(growing -> growing.statement().number() == statement.number());
    }

    private Finding finding(ObservedStep step, WatchedStatement statement) {
        String table = statement.work().tables().stream()
                .filter(TableWork::grows)
                .map(work -> work.table().table().toString())
                .findFirst()
                .orElseThrow();
        return step.finding(
                rule(),
                table,
                "works on all rows of " + table + " without statement_timeout",
                statement,
                List.of(),
                List.of("SET statement_timeout = '10min';   before it"));
    }
}
