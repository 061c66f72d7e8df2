package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A serial or identity column writes a table anew. */
final class NumberedColumn extends GrowthRule {

    NumberedColumn() {
        super("numbered-column", "a serial or identity column writes a table anew", """
                A new serial or identity column gives each row a number, and writes each row for that, while everybody is locked out. A column without default
                is added in an instant; the sequence becomes its default for new rows, and old rows get their numbers in batches.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return NewColumns.of(growing, step)
                .filter(column -> column.isIdentity()
                        || column.defaultValue()
                                .filter(value -> value.startsWith("nextval("))
                                .isPresent())
                .findFirst()
                .map(NumberedColumn::cause);
    }

    private static Cause cause(Column column) {
        String name = SqlText.quoted(column.name());
        QualifiedName table = column.table();
        QualifiedName sequence = new QualifiedName(table.schema(), table.name() + "_" + column.name() + "_seq");
        return new Cause(
                table,
                "writes the table anew to number its rows",
                List.of(
                        "ALTER TABLE " + table + " ADD COLUMN " + name + " " + column.type() + ";",
                        "CREATE SEQUENCE " + sequence + " AS " + column.type() + " OWNED BY " + table + "." + name
                                + ";",
                        "ALTER TABLE " + table + " ALTER COLUMN " + name + " SET DEFAULT nextval('" + sequence + "');",
                        "UPDATE " + table + " SET " + name + " = nextval('" + sequence
                                + "') WHERE …;   in batches, in transactions of their own"));
    }
}
