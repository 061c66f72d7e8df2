package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.ForeignKey;
import io.github.migrationtest.core.catalog.IndexProblem;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** A foreign key has no index. */
final class ForeignKeyWithoutIndex extends StepRule {

    ForeignKeyWithoutIndex() {
        super("foreign-key-without-index", "a foreign key has no index", Severity.WARNS, """
                Each delete from the referenced table, and each change of its key, looks for rows that reference it. Without an index that begins with the foreign key's
                columns it reads the whole table each time.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return IndexProblems.caused(step, IndexProblem.Kind.FOREIGN_KEY_WITHOUT_INDEX).stream()
                .map(problem -> finding(step, (ForeignKey) problem.subject()))
                .toList();
    }

    private Finding finding(ObservedStep step, ForeignKey key) {
        return step.finding(
                rule(),
                key.table().toString(),
                "foreign key " + key.name() + " on " + key.table() + " has no index",
                step.naming(key.name()) == null ? step.naming(key.columns().get(0)) : step.naming(key.name()),
                List.of("each delete from " + key.referencedTable() + " reads all of " + key.table()),
                List.of("CREATE INDEX CONCURRENTLY ON " + key.table() + " (" + SqlText.list(key.columns())
                        + ");   in a migration of its own"));
    }
}
