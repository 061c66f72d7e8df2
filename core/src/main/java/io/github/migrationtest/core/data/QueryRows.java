package io.github.migrationtest.core.data;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.data.PinnedSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives, as text, in a session whose settings are the same always. All rows are held at once.
 *
 * @param query the query
 * @param rows each with the columns' names
 */
public record QueryRows(String query, List<RowKey> rows) {

    public QueryRows {
        rows = List.copyOf(rows);
    }

    /**
     * Runs a query; what it names without a schema is looked for in {@code public}.
     *
     * @throws SQLException if the server refuses it
     */
    public static QueryRows of(TestDatabase database, String query) throws SQLException {
        List<RowKey> rows = new ArrayList<>();
        try (Connection connection = PinnedSession.open(database)) {
            PinnedSession.searchIn(connection, "public");
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(row.getMetaData().getColumnLabel(i));
                }
                while (row.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(new RowKey(columns, values));
                }
            }
        }
        return new QueryRows(query, rows);
    }

    /** Whether there is no row, or nothing but NULL in them. */
    public boolean saysNothing() {
        return rows.stream().allMatch(row -> row.values().stream().allMatch(Objects::isNull));
    }

    /** The values of rows that are here and not there, each as often as it is; their order does not count. */
    public List<RowKey> without(QueryRows others) {
        Map<List<@Nullable String>, Integer> there = new HashMap<>();
        others.rows.forEach(row -> there.merge(row.values(), 1, Integer::sum));
        return rows.stream()
                .filter(row -> there.merge(row.values(), -1, Integer::sum) < 0)
                .toList();
    }
}
