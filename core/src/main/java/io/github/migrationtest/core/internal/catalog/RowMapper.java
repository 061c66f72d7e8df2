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

    private static final Set<String> OWN =
            Set.of("_id", "_kind", "_schema", "_table", "_parent", "_name", "_arguments", "_acl");

    /** What a label says about a value. */
    private enum Meaning {
        OWN(""),
        NAMED_PROPERTIES("_properties"),
        MASKED_PROPERTY("_masked "),
        NUMBERS("_numbers "),
        DETAIL("_"),
        PROPERTY("");

        private final String mark;

        Meaning(String mark) {
            this.mark = mark;
        }

        static Meaning of(String label) {
            if (RowMapper.OWN.contains(label)) {
                return OWN;
            }
            return Arrays.stream(values())
                    .filter(meaning -> meaning != OWN && label.startsWith(meaning.mark))
                    .findFirst()
                    .orElse(PROPERTY);
        }
    }

    private record Column(int position, Meaning meaning, String name, int type) {}

    private final String kind;
    private final ResultSet result;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Column[] columns;

    private RowMapper(String kind, ResultSet result) throws SQLException {
        this.kind = kind;
        this.result = result;
        ResultSetMetaData metaData = result.getMetaData();
        this.columns = new Column[metaData.getColumnCount()];
        for (int i = 1; i <= columns.length; i++) {
            String label = metaData.getColumnLabel(i);
            Meaning meaning = Meaning.of(label);
            columns[i - 1] = new Column(i, meaning, label.substring(meaning.mark.length()), metaData.getColumnType(i));
            positions.put(label, i);
        }
    }

    static void read(String kind, ResultSet result, List<CatalogRow> into) throws SQLException {
        if (result.next()) {
            RowMapper mapper = new RowMapper(kind, result);
            do {
                into.add(mapper.row());
            } while (result.next());
        }
    }

    private CatalogRow row() throws SQLException {
        Map<String, String> properties = new LinkedHashMap<>();
        Map<String, List<String>> details = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        for (Column column : columns) {
            switch (column.meaning()) {
                case OWN -> {}
                case NAMED_PROPERTIES -> putNamed(result.getArray(column.position()), properties);
                case MASKED_PROPERTY -> {
                    List<String> options = list(column.position(), column.type());
                    if (!options.isEmpty()) {
                        properties.put(column.name(), Options.masked(options));
                    }
                }
                case NUMBERS -> putUnlessNull(numbers, column.name(), result.getString(column.position()));
                case DETAIL -> {
                    List<String> values = list(column.position(), column.type());
                    if (!values.isEmpty()) {
                        details.put(column.name(), values);
                    }
                }
                case PROPERTY -> putUnlessNull(properties, column.name(), property(column));
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
                positions.containsKey("_acl") ? list(positions.get("_acl"), Types.ARRAY) : List.of(),
                properties,
                details,
                numbers);
    }

    private @Nullable String property(Column column) throws SQLException {
        if (column.type() == Types.BIT) {
            return result.getBoolean(column.position()) ? SET : null;
        }
        return result.getString(column.position());
    }

    private static void putUnlessNull(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
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
    private List<String> list(int position, int type) throws SQLException {
        if (type == Types.BIT) {
            return result.getBoolean(position) ? List.of("true") : List.of();
        }
        if (type == Types.ARRAY) {
            Array array = result.getArray(position);
            return array == null ? List.of() : List.copyOf(Arrays.asList((String[]) array.getArray()));
        }
        String value = result.getString(position);
        return value == null ? List.of() : List.of(value);
    }
}
