package io.github.migrationtest.core.internal.data;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where rows of a mapping come from.
 *
 * @param label as messages call it
 * @param from what to select from
 * @param columns the types of its columns by name
 */
record Source(String label, String from, Map<String, ValueType> columns) {

    static Source of(Relation table) {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        table.columns().values().forEach(column -> columns.put(column.name(), column.type()));
        return new Source(table.name().toString(), table.from(), columns);
    }

    static Source of(String label, DataSide side, String query, String written) throws java.sql.SQLException {
        return new Source(label, "(" + query + "\n) as mt_query", side.columns(query, written));
    }
}
