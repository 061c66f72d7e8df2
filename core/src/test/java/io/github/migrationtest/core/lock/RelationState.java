package io.github.migrationtest.core.lock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A relation at one time.
 *
 * @param name with its schema, where that is not {@code public}
 * @param kind as {@code pg_class.relkind} has it
 * @param file the number of its file, or 0
 * @param tablespace its tablespace's oid, or 0
 * @param table the table of an index, or 0
 * @param rows how many rows a table or materialized view has
 */
record RelationState(String name, char kind, long file, long tablespace, long table, long rows) {

    private static final String ALL = """
            select
                c.oid,
                case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end || quote_ident(relname),
                relkind,
                coalesce(pg_relation_filenode(c.oid), 0),
                reltablespace,
                coalesce(i.indrelid, 0),
                relkind in ('r', 'm') and relispopulated,
                format('%I.%I', n.nspname, relname)
            from pg_class c
            join pg_namespace n on n.oid = relnamespace
            left join pg_index i on i.indexrelid = c.oid
            where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'stepper')
            order by c.oid
            """;

    /** All of users' relations, by oid. */
    static Map<Long, RelationState> readAll(Connection connection) throws SQLException {
        Map<Long, RelationState> relations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                Statement counting = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                long rows = row.getBoolean(7) ? count(counting, row.getString(8)) : 0;
                relations.put(
                        row.getLong(1),
                        new RelationState(
                                row.getString(2),
                                row.getString(3).charAt(0),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                rows));
            }
        }
        return relations;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from only " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
