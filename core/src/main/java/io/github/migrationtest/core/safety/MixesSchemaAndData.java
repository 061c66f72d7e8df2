package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.List;

/** One migration changes schema and rows. */
final class MixesSchemaAndData extends StepRule {

    MixesSchemaAndData() {
        super("mixes-schema-and-data", "one migration changes schema and rows", Severity.ON_REQUEST, """
                A change of the schema is done in an instant and can be undone; a change of rows takes its time and often cannot. In migrations of their own each can be
                tried, stopped and repeated by itself.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        boolean schema = step.timeline().holds().stream()
                .anyMatch(hold ->
                        hold.relation().isInUse() && hold.mode().isStrongerThan(LockMode.SHARE_UPDATE_EXCLUSIVE));
        return schema
                ? step.timeline().statements().stream()
                        .flatMap(statement -> statement.work().tables().stream()
                                .filter(work ->
                                        work.table().isInUse() && work.rewritten() == null && work.rowsChanged() > 0)
                                .map(work -> finding(step, statement, work)))
                        .limit(1)
                        .toList()
                : List.of();
    }

    private Finding finding(ObservedStep step, WatchedStatement statement, TableWork work) {
        return step.finding(
                rule(),
                work.table().table().toString(),
                "changes rows of " + work.table().table() + ", and the schema too",
                statement,
                List.of(),
                List.of("the statement in a migration of its own"));
    }
}
