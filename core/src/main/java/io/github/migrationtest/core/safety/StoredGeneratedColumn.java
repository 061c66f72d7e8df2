package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import java.util.List;
import java.util.Optional;

/** A stored generated column writes a table anew. */
final class StoredGeneratedColumn extends GrowthRule {

    StoredGeneratedColumn() {
        super("stored-generated-column", "a stored generated column writes a table anew", """
                The value of a stored generated column is computed for each row while everybody is locked out. An ordinary column with a trigger, filled in
                batches, has the same values; from PostgreSQL 18, a virtual generated column is computed when it is read.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return NewColumns.of(growing, step)
                .filter(column -> column.isGenerated())
                .findFirst()
                .map(StoredGeneratedColumn::cause);
    }

    private static Cause cause(Column column) {
        String name = SqlText.quoted(column.name());
        return new Cause(
                column.table(),
                "writes the table anew for the values of " + name,
                List.of(
                        "ALTER TABLE " + column.table() + " ADD COLUMN " + name + " " + column.type()
                                + ";   with a trigger that computes it",
                        "UPDATE " + column.table() + " SET " + name + " = "
                                + column.generationExpression().orElse("…").replaceFirst(" STORED$", "")
                                + " WHERE …;   in batches, in transactions of their own"));
    }
}
