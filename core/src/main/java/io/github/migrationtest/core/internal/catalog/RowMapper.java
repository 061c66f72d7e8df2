package io.github.migrationtest.core.internal.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a query's result into rows, by its labels. */
final class RowMapper {

    /** The value of a flag that an object has. */
    private static final String SET = "";

    private static final String NAMED = "_properties";
    private static final String MASKED = "_masked ";

    private static final Set<String> OWN =
            Set.of("_id", "_kind", "_schema", "_table", "_parent", "_name", "_arguments", "_acl");

    private final String kind;
    private final ResultSet result;
    private final Map<String, Integer> positions = new HashMap<>();
    private final String[] labels;
    private final int[] types;

    private RowMapper(String kind, ResultSet result) throws SQLException {
        this.kind = kind;
        this.result = result;
        ResultSetMetaData metaData = result.getMetaData();
        int count = metaData.getColumnCount();
        this.labels = new String[count + 1];
        this.types = new int[count + 1];
        for (int i = 1; i <= count; i++) {
            labels[i] = metaData.getColumnLabel(i);
            types[i] = metaData.getColumnType(i);
            positions.put(labels[i], i);
        }
    }

    static void read(String kind, ResultSet result, List<CatalogRow> into) throws SQLException {
        RowMapper mapper = new RowMapper(kind, result);
        while (result.next()) {
            into.add(mapper.row());
        }
    }

    private CatalogRow row() throws SQLException {
        Map<String, String> properties = new LinkedHashMap<>();
        Map<String, List<String>> details = new HashMap<>();
        for (int i = 1; i < labels.length; i++) {
            if (OWN.contains(labels[i])) {
                continue;
            }
            if (labels[i].equals(NAMED)) {
                putNamed(result.getArray(i), properties);
            } else if (labels[i].startsWith(MASKED)) {
                List<String> options = list(i);
                if (!options.isEmpty()) {
                    properties.put(labels[i].substring(MASKED.length()), Options.masked(options));
                }
            } else if (labels[i].startsWith("_")) {
                List<String> values = list(i);
                if (!values.isEmpty()) {
                    details.put(labels[i].substring(1), values);
                }
            } else {
                String value = types[i] == Types.BIT ? (result.getBoolean(i) ? SET : null) : result.getString(i);
                if (value != null) {
                    properties.put(labels[i], value);
                }
            }
        }
        String ownKind = text("_kind");
        return new CatalogRow(
                ownKind != null ? ownKind : kind,
                required("_id"),
                text("_schema"),
                text("_table"),
                text("_parent"),
                required("_name"),
                text("_arguments"),
                positions.containsKey("_acl") ? list(positions.get("_acl")) : List.of(),
                properties,
                details);
    }

    private static void putNamed(Array array, Map<String, String> into) throws SQLException {
        for (Object pair : (Object[]) array.getArray()) {
            Object[] nameAndValue = (Object[]) pair;
            into.put((String) nameAndValue[0], (String) nameAndValue[1]);
        }
    }

    private String required(String label) throws SQLException {
        String value = text(label);
        if (value == null) {
            throw new SQLException("The query of " + kind + " gave a row without " + label);
        }
        return value;
    }

    private @Nullable String text(String label) throws SQLException {
        Integer position = positions.get(label);
        return position == null ? null : result.getString(position);
    }

    /** An array's elements, or a single value; empty for null. A flag is {@code true} or absent. */
    private List<String> list(int position) throws SQLException {
        if (types[position] == Types.BIT) {
            return result.getBoolean(position) ? List.of("true") : List.of();
        }
        if (types[position] == Types.ARRAY) {
            Array array = result.getArray(position);
            return array == null ? List.of() : List.copyOf(Arrays.asList((String[]) array.getArray()));
        }
        String value = result.getString(position);
        return value == null ? List.of() : List.of(value);
    }
}
