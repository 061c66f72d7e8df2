package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import java.util.Optional;

/** A table is read while it is attached as a partition. */
final class AttachScansPartition extends GrowthRule {

    AttachScansPartition() {
        super("attach-scans-partition", "a table is read while it is attached as a partition", """
                ATTACH PARTITION locks out everybody from the table that becomes a partition, and from the default partition, while it reads the rows to see whether
                they belong there. A validated CHECK constraint that says the same as the partition's bound makes that unnecessary, and can be added in
                two short steps before.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.works().stream()
                .filter(work -> work.scans() > 0)
                .map(work -> work.table().table())
                .filter(name -> step.tableBefore(name)
                        .filter(table -> !table.isPartition())
                        .isPresent())
                .flatMap(name -> step.tableAfter(name).stream())
                .filter(Table::isPartition)
                .findFirst()
                .map(AttachScansPartition::cause);
    }

    private static Cause cause(Table table) {
        String name = SqlText.quoted(table.name() + "_bound");
        return new Cause(
                table.qualifiedName(),
                "reads all rows to see whether they belong to the partition",
                List.of(
                        "ALTER TABLE " + table.qualifiedName() + " ADD CONSTRAINT " + name
                                + " CHECK (…) NOT VALID;   which says what the bound says, with IS NOT NULL: "
                                + table.partitionBound().orElse(""),
                        "ALTER TABLE " + table.qualifiedName() + " VALIDATE CONSTRAINT " + name
                                + ";   in a migration of its own",
                        "and then ATTACH PARTITION"));
    }
}
