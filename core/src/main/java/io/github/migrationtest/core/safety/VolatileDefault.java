package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import java.util.List;
import java.util.Optional;

/** A volatile default writes a table anew. */
final class VolatileDefault extends GrowthRule {

    VolatileDefault() {
        super("volatile-default", "a volatile default writes a table anew", """
                A new column with a constant default, or one like now() that is the same for the whole statement, costs nothing. One that is computed for
                each row, random() or gen_random_uuid(), writes each row while everybody is locked out. Without the default the column is added in an
                instant; the default is for new rows, and old rows are filled in batches.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return NewColumns.of(growing, step)
                .filter(column -> column.defaultValue().isPresent())
                .findFirst()
                .map(VolatileDefault::cause);
    }

    private static Cause cause(Column column) {
        String name = SqlText.quoted(column.name());
        String value = column.defaultValue().orElseThrow();
        return new Cause(
                column.table(),
                "writes the table anew for the default of " + name,
                List.of(
                        "ALTER TABLE " + column.table() + " ADD COLUMN " + name + " " + column.type() + ";",
                        "ALTER TABLE " + column.table() + " ALTER COLUMN " + name + " SET DEFAULT " + value + ";",
                        "UPDATE " + column.table() + " SET " + name + " = " + value
                                + " WHERE …;   in batches, in transactions of their own"));
    }
}
