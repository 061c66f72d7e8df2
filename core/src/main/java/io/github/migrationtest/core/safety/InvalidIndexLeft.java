package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An INVALID index is left. */
final class InvalidIndexLeft extends StepRule {

    InvalidIndexLeft() {
        super("invalid-index-left", "an INVALID index is left", Severity.FAILS, """
                A CREATE INDEX CONCURRENTLY that fails leaves an index that writes maintain and no query uses. CREATE INDEX … IF NOT EXISTS then finds it, does nothing,
                and succeeds. It is dropped first, and built again.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return step.after().tables().stream()
                .filter(table -> !table.isPartitioned()
                        && step.tableBefore(table.qualifiedName()).isPresent())
                .flatMap(table -> table.indexes().stream())
                .filter(index -> !index.isValid())
                .filter(index -> isMeant(step, index))
                .map(index -> finding(step, index))
                .toList();
    }

    /** One that the step made, or meant to make. */
    private static boolean isMeant(ObservedStep step, Index index) {
        return step.before().find(index.id()).isEmpty() || create(step, index) != null;
    }

    private static @Nullable WatchedStatement create(ObservedStep step, Index index) {
        return step.statement(statement ->
                statement.command().equals("CREATE INDEX") && SqlText.names(statement.sql(), index.name()));
    }

    private Finding finding(ObservedStep step, Index index) {
        String name = index.id().qualifiedName();
        return step.finding(
                rule(),
                name,
                name + " is INVALID after the migration",
                create(step, index),
                List.of("writes maintain it, queries cannot use it"),
                List.of(
                        "DROP INDEX CONCURRENTLY " + name + ";   in a migration of its own",
                        SqlText.ended(SqlText.with(index.definition(), "index", "CONCURRENTLY"))
                                + "   in the next one"));
    }
}
