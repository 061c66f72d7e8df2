package io.github.migrationtest.core.internal.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.plan.PlannedTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the statistics of a database without autovacuum as fresh as plans need them.
 *
 * <p>A table is vacuumed and analysed when its rows, its columns or what else has statistics are others than the last time,
 * and not before: each sample of {@code ANALYZE} moves estimates, and a plan before a migration is compared with one after.
 */
public final class FreshStatistics {

    /** What the statistics of a table depend on, but for the rows. */
    private static final String DEFINITION = """
            select c.oid::regclass::text, c.relkind in ('r', 'm'),
                   concat_ws('; ', pg_relation_filenode(c.oid),
                       (select string_agg(concat_ws(' ', attnum, attisdropped, atttypid, atttypmod, attcollation), ', ' order by attnum)
                          from pg_attribute where attrelid = c.oid and attnum > 0),
                       (select string_agg(indexrelid::text, ', ' order by indexrelid)
                          from pg_index where indrelid = c.oid and indexprs is not null),
                       (select string_agg(oid::text, ', ' order by oid) from pg_statistic_ext where stxrelid = c.oid))
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = ? and c.relname = ?
               and c.relkind in ('r', 'm', 'p')
            """;

    private static final int ATTEMPTS = 3;

    private final Map<QualifiedName, String> analysed = new HashMap<>();
    private String position = "";

    /**
     * Whether nothing has been written on the whole server since the last time, so that no question need be asked.
     *
     * @param connection a session in autocommit
     */
    public boolean isFresh(Connection connection) throws SQLException {
        return position.equals(position(connection));
    }

    /**
     * Vacuums and analyses those of some tables that need it.
     *
     * @param connection a session in autocommit of somebody who may
     */
    public void refresh(Connection connection, Collection<QualifiedName> tables) throws SQLException {
        List<String> own = new ArrayList<>();
        Set<String> roots = new LinkedHashSet<>();
        Map<QualifiedName, String> found = new HashMap<>();
        for (PlannedTable table : TableQuery.read(connection, tables)) {
            String state = state(connection, table.name());
            if (!state.isEmpty() && !state.equals(analysed.get(table.name()))) {
                own.add(table.name().toString());
                table.ancestors().forEach(ancestor -> roots.add("analyze " + ancestor));
                found.put(table.name(), state);
            }
        }
        if (!own.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                for (String table : own) {
                    vacuum(statement, table);
                }
                for (String command : roots) {
                    statement.execute(command);
                }
            }
            analysed.putAll(found);
        }
        position = position(connection);
    }

    /**
     * Until all pages count as visible to all, on which index-only scans depend: not all do while commits near those of their
     * rows, other sessions' too, are not on disk yet, or somebody has an older snapshot.
     */
    private static void vacuum(Statement statement, String table) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || !isVisibleToAll(statement, table)); attempt++) {
            flush(statement);
            statement.execute("vacuum (analyze) " + table);
        }
    }

    private static boolean isVisibleToAll(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select relallvisible >= relpages from pg_class where oid = '"
                + table.replace("'", "''") + "'::regclass")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Rows that were committed asynchronously count as visible to all only when their commit is on disk; a commit waits for
     * that only if its own transaction wrote something.
     */
    private static void flush(Statement statement) throws SQLException {
        statement.execute("begin; set local synchronous_commit = on;"
                + " select pg_logical_emit_message(true, 'migration-test', ''); commit");
    }

    private static String position(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_wal_insert_lsn()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Empty where there is nothing to vacuum. */
    private static String state(Connection connection, QualifiedName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DEFINITION)) {
            query.setString(1, table.schema());
            query.setString(2, table.name());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return "";
                }
                return row.getString(3) + (row.getBoolean(2) ? rows(connection, row.getString(1)) : "");
            }
        }
    }

    private static String rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from only " + table)) {
            row.next();
            return "; " + row.getString(1);
        }
    }
}
