package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** NOT NULL is dropped while old code may count on it. */
final class DropsNotNull extends StepRule {

    DropsNotNull() {
        super("drops-not-null", "NOT NULL is dropped while old code may count on it", Severity.WARNS, """
                The old version of the application, and whoever else reads the table, has never met a NULL there. Readers learn to live with NULL first, writers
                write it afterwards.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return step.before().tables().stream()
                .filter(table -> step.isInUse(table.qualifiedName()))
                .flatMap(table -> table.columns().stream())
                .filter(column -> !column.acceptsNull())
                .filter(column -> step.tableAfter(column.table())
                        .flatMap(after -> after.findColumn(column.name()))
                        .filter(Column::acceptsNull)
                        .isPresent())
                .map(column -> step.finding(
                        rule(),
                        column.id().qualifiedName(),
                        "drops NOT NULL of " + column.id().qualifiedName(),
                        step.naming(column.name()),
                        List.of("the version that runs has never met a NULL there"),
                        List.of("release a version that can read NULL first")))
                .toList();
    }
}
