package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** A column is json where jsonb serves. */
final class JsonColumn extends StepRule {

    JsonColumn() {
        super("json-column", "a column is json where jsonb serves", Severity.ON_REQUEST, """
                json keeps the text as it came and is read anew by each query; it has no equality, so that SELECT DISTINCT and GROUP BY fail, and no GIN index. jsonb has
                all that, and forgets white space, the order of keys and duplicate keys.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return step.after().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.type().equals("json"))
                .filter(column -> step.tableBefore(column.table())
                        .flatMap(table -> table.findColumn(column.name()))
                        .filter(old -> old.type().equals("json"))
                        .isEmpty())
                .map(column -> finding(step, column))
                .toList();
    }

    private Finding finding(ObservedStep step, Column column) {
        return step.finding(
                rule(),
                column.id().qualifiedName(),
                column.id().qualifiedName() + " is json",
                step.naming(column.name()),
                List.of("no equality, no GIN index, read anew by each query"),
                List.of(SqlText.quoted(column.name()) + " jsonb"));
    }
}
