package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.TableWork;
import java.util.List;
import java.util.Optional;

/** The change of a column's type writes a table or its indexes anew. */
final class TypeChange extends GrowthRule {

    TypeChange() {
        super("type-change", "the change of a column's type writes a table or its indexes anew", """
                Most changes of a type write each row anew, and build all indexes anew, while everybody is locked out. Some do not: a longer varchar, varchar to
                text, numeric with more digits before the point. What was observed counts. The safe way is a new column, filled in batches and kept
                equal by a trigger, to which the application moves.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.works().stream()
                .filter(work -> isColumnType(work)
                        || work.rewritten() == null
                                && SqlText.says(growing.statement().sql(), "type"))
                .flatMap(work -> changed(growing, step, work.table().table())
                        .map(column -> cause(growing, work, column))
                        .or(() -> isColumnType(work) ? Optional.of(unknown(work)) : Optional.empty())
                        .stream())
                .findFirst();
    }

    private static boolean isColumnType(TableWork work) {
        return work.rewritten() != null && work.rewritten().isColumnType();
    }

    /** The column of a table that was there before and has another type now; the one that the statement names, if there are several. */
    private static Optional<Column> changed(GrowingStatement growing, ObservedStep step, QualifiedName name) {
        List<Column> changed = step.tableBefore(name).stream()
                .flatMap(before -> before.columns().stream())
                .flatMap(column -> step.tableAfter(name).stream()
                        .flatMap(after -> after.columns().stream())
                        .filter(now ->
                                now.name().equals(column.name()) && !now.type().equals(column.type())))
                .toList();
        return changed.stream()
                .filter(column -> SqlText.names(growing.statement().sql(), column.name()))
                .findFirst();
    }

    private static Cause cause(GrowingStatement growing, TableWork work, Column column) {
        String old = SqlText.quoted(column.name());
        String fresh = SqlText.quoted(column.name() + "_new");
        String what = work.rewritten() != null
                ? "writes the table anew"
                : growing.builtIndexes().isEmpty() ? "reads all rows" : "builds indexes anew";
        return new Cause(
                work.table().table(),
                what + " for another type of " + old,
                List.of(
                        "ALTER TABLE " + work.table().table() + " ADD COLUMN " + fresh + " " + column.type()
                                + ";   with a trigger that keeps it equal to " + old,
                        "UPDATE " + work.table().table() + " SET " + fresh + " = " + old
                                + " WHERE …;   in batches, in transactions of their own",
                        "and let the application move to " + fresh + " before " + old + " goes"));
    }

    private static Cause unknown(TableWork work) {
        return new Cause(
                work.table().table(),
                "writes the table anew for a column's type",
                List.of("a new column of the new type, filled in batches, to which the application moves"));
    }
}
