package io.github.migrationtest.core.statistics;

import io.github.migrationtest.core.catalog.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a table has in production.
 *
 * @param schema the table's schema, as stored; null where the line named none and means the table in any schema
 * @param name the table's name, as stored
 * @param rows how many rows it has, 0 or more
 */
public record TableSize(@Nullable String schema, String name, long rows) {

    public TableSize {
        if (rows < 0) {
            throw new IllegalArgumentException("A table cannot have " + rows + " rows: " + name);
        }
    }

    boolean isOf(QualifiedName table) {
        return name.equals(table.name()) && (schema == null || schema.equals(table.schema()));
    }

    /** The table as the line names it: {@code public.orders}. */
    String table() {
        return schema == null ? quoted(name) : quoted(schema) + "." + quoted(name);
    }

    private static String quoted(String identifier) {
        return identifier.matches("[a-z_][a-z0-9_$]*") ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** As a line of the file. */
    @Override
    public String toString() {
        return table() + " " + rows;
    }
}
