package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.Relation;
import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import java.util.Optional;

/** The columns of a table in use that have their names no longer. */
final class GoneColumns {

    private final ObservedStep step;
    private final Table before;
    private final Relation after;

    /** @param after what has the table's name now */
    GoneColumns(ObservedStep step, Table before, Relation after) {
        this.step = step;
        this.before = before;
        this.after = after;
    }

    List<Gone> all() {
        return before.columns().stream()
                .filter(column -> now(column.name()).isEmpty())
                .map(this::gone)
                .toList();
    }

    private Optional<Column> now(String name) {
        return after.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private Gone gone(Column column) {
        String name = column.id().qualifiedName();
        String renamed = after instanceof Table
                ? renamed(column).map(now -> SqlText.quoted(now.name())).orElse(null)
                : null;
        return new Gone(
                name,
                name,
                renamed,
                step.naming(column.name()),
                List.of("ALTER TABLE " + column.table() + " ADD COLUMN " + renamed + " " + column.type()
                        + ";   with a trigger that keeps both equal, until no version uses "
                        + SqlText.quoted(column.name())));
    }

    /**
     * What stands in the column's place: a new column would stand at the end. Where the place is the end, a statement has to
     * say that it renames.
     */
    private Optional<Column> renamed(Column column) {
        int place = before.columns().indexOf(column);
        long fromEnd = before.columns().stream()
                .skip(place + 1L)
                .filter(other -> now(other.name()).isPresent())
                .count();
        long fromStart = before.columns().stream()
                .limit(place)
                .filter(other -> now(other.name()).isPresent())
                .count();
        return after.columns().stream()
                .filter(now ->
                        before.columns().stream().noneMatch(old -> old.name().equals(now.name())))
                .filter(now -> now.type().equals(column.type()))
                .filter(now -> kept(after.columns().indexOf(now)) == fromStart)
                .filter(now -> fromEnd > 0 || isSaid(column, now))
                .findFirst();
    }

    /** How many columns before a place were there already. */
    private long kept(int place) {
        return after.columns().stream()
                .limit(place)
                .filter(now ->
                        before.columns().stream().anyMatch(old -> old.name().equals(now.name())))
                .count();
    }

    private boolean isSaid(Column column, Column now) {
        return step.statement(statement -> SqlText.says(statement.sql(), "rename")
                        && SqlText.names(statement.sql(), column.name())
                        && SqlText.names(statement.sql(), now.name()))
                != null;
    }
}
