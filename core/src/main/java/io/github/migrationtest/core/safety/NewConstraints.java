package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Constraint;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The constraints for which a statement read a table. */
final class NewConstraints {

    private NewConstraints() {}

    /** Those that were not there, or not validated, and are now; those that the statement names come first. */
    static Stream<Constraint> of(GrowingStatement growing, ObservedStep step) {
        String sql = growing.statement().sql();
        return growing.works().stream()
                .filter(work -> work.scans() > 0 && work.rowsChanged() == 0)
                .map(work -> work.table().table())
                .distinct()
                .flatMap(name -> step.tableAfter(name).stream())
                .flatMap(table -> table.constraints().stream())
                .filter(Constraint::isValidated)
                .filter(constraint -> !wasValidated(step, constraint))
                .filter(constraint -> SqlText.names(sql, constraint.name())
                        || constraint.columns().stream().allMatch(column -> SqlText.names(sql, column)))
                .sorted(Comparator.comparing(constraint -> SqlText.names(sql, constraint.name()) ? 0 : 1));
    }

    private static boolean wasValidated(ObservedStep step, Constraint constraint) {
        return step.tableBefore(constraint.table()).stream()
                .map(Table::constraints)
                .flatMap(List::stream)
                .anyMatch(old -> old.name().equals(constraint.name()) && old.isValidated());
    }

    /** Added for new rows, and validated for the old ones. */
    static List<String> inTwoSteps(Constraint constraint) {
        QualifiedName table = constraint.table();
        String name = SqlText.quoted(constraint.name());
        return List.of(
                "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + constraint.definition() + " NOT VALID;",
                "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name + ";   in a migration of its own");
    }
}
