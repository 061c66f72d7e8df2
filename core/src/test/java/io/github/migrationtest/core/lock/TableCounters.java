package io.github.migrationtest.core.lock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What PostgreSQL counted for a table. */
record TableCounters(long scans, long rowsRead, long inserted, long updated, long deleted) {

    private static final TableCounters NONE = new TableCounters(0, 0, 0, 0, 0);

    /** @param view {@code pg_stat_xact_user_tables} or {@code pg_stat_user_tables} */
    static Map<Long, TableCounters> readAll(Connection connection, String view) throws SQLException {
        Map<Long, TableCounters> counters = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select relid, seq_scan, seq_tup_read, n_tup_ins, n_tup_upd, n_tup_del from " + view)) {
            while (row.next()) {
                counters.put(
                        row.getLong(1),
                        new TableCounters(
                                row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
            }
        }
        return counters;
    }

    static TableCounters difference(Map<Long, TableCounters> before, Map<Long, TableCounters> after, long table) {
        TableCounters earlier = before.getOrDefault(table, NONE);
        TableCounters later = after.getOrDefault(table, earlier);
        return new TableCounters(
                later.scans - earlier.scans,
                later.rowsRead - earlier.rowsRead,
                later.inserted - earlier.inserted,
                later.updated - earlier.updated,
                later.deleted - earlier.deleted);
    }
}
