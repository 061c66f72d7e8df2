package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/** NOT NULL is validated under lock. */
final class NotNullValidatedUnderLock extends GrowthRule {

    NotNullValidatedUnderLock() {
        super("not-null-validated-under-lock", "NOT NULL is validated under lock", """
                SET NOT NULL reads all rows while everybody is locked out, unless a validated CHECK constraint says already that there is no NULL. Such a constraint
                can be added NOT VALID and validated beside the traffic; SET NOT NULL is then done in an instant, unless the same ALTER TABLE drops the
                constraint.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.works().stream()
                .filter(work -> work.scans() > 0)
                .map(work -> work.table().table())
                .flatMap(name -> step.tableBefore(name).stream()
                        .flatMap(before -> before.columns().stream())
                        .filter(Column::acceptsNull)
                        .filter(column -> step.tableAfter(name)
                                .flatMap(after -> after.findColumn(column.name()))
                                .filter(now -> !now.acceptsNull())
                                .isPresent()))
                .filter(column -> SqlText.names(growing.statement().sql(), column.name()))
                .findFirst()
                .map(NotNullValidatedUnderLock::cause);
    }

    private static Cause cause(Column column) {
        QualifiedName table = column.table();
        String name = SqlText.quoted(column.name());
        String check = SqlText.quoted(table.name() + "_" + column.name() + "_not_null");
        return new Cause(
                table,
                "reads all rows to see whether " + name + " is NULL",
                List.of(
                        "ALTER TABLE " + table + " ADD CONSTRAINT " + check + " CHECK (" + name
                                + " IS NOT NULL) NOT VALID;",
                        "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + check + ";   in a migration of its own",
                        "ALTER TABLE " + table + " ALTER COLUMN " + name + " SET NOT NULL;   in the next one",
                        "ALTER TABLE " + table + " DROP CONSTRAINT " + check
                                + ";   as a statement of its own: together they read all rows again"));
    }
}
