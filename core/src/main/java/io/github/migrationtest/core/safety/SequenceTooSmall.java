package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogObject;
import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.Sequence;
import io.github.migrationtest.core.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequence ends before its column does. */
final class SequenceTooSmall extends StepRule {

    SequenceTooSmall() {
        super("sequence-too-small", "a sequence ends before its column does", Severity.WARNS, """
                When a serial column becomes a bigint, its sequence stays an integer's, and inserts fail at 2,147,483,647 all the same.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        List<Finding> findings = new ArrayList<>();
        for (CatalogObject object : step.after().objects(ObjectKind.SEQUENCE)) {
            Sequence sequence = (Sequence) object;
            Column column = column(step.after(), sequence);
            if (column != null && size(sequence.type()) < size(column.type()) && !wasSmaller(step, sequence)) {
                findings.add(finding(step, sequence, column));
            }
        }
        return findings;
    }

    private static @Nullable Column column(Catalog catalog, Sequence sequence) {
        return catalog.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> sequence.owningColumn()
                                .filter(column.id().qualifiedName()::equals)
                                .isPresent()
                        || column.defaultValue()
                                .filter(value -> value.startsWith(
                                        "nextval('" + sequence.id().qualifiedName() + "'"))
                                .isPresent())
                .findFirst()
                .orElse(null);
    }

    private static boolean wasSmaller(ObservedStep step, Sequence sequence) {
        return step.before().find(sequence.id()).map(Sequence.class::cast).stream()
                .anyMatch(old -> {
                    Column column = column(step.before(), old);
                    return column != null && size(old.type()) < size(column.type());
                });
    }

    /** In bytes; 0 for what is no integer. */
    private static int size(String type) {
        return switch (type) {
            case "smallint" -> 2;
            case "integer" -> 4;
            case "bigint" -> 8;
            default -> 0;
        };
    }

    private Finding finding(ObservedStep step, Sequence sequence, Column column) {
        String name = sequence.id().qualifiedName();
        return step.finding(
                rule(),
                name,
                name + " is a sequence of " + sequence.type() + " for a column of " + column.type(),
                step.naming(column.name()),
                List.of("inserts into " + column.table() + " fail at its end, whatever the column can hold"),
                List.of("ALTER SEQUENCE " + name + " AS " + column.type() + ";"));
    }
}
