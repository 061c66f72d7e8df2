package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the rows of a database look like from afar: enough to know that a round trip has left them as they were.
 *
 * <p>One hash over each table that is not empty, and each sequence's value. Equal marks mean equal rows; unequal ones may
 * come from nothing more than a moved column, and cost a fresh copy.
 *
 * @param bytes the size of all tables together
 * @param rows by table or sequence; a sequence that nobody has asked has no mark
 * @param counts how many rows each table has that has any
 * @param columns the order of each table's columns
 */
record DataMarks(long bytes, Map<String, String> rows, Map<String, Long> counts, Map<String, String> columns) {

    /** Above this size, hashing costs more than a copy of the database: measured at about 100 MB/s. */
    static final long WORTH_HASHING = 16L << 20;

    /** PostgreSQL documentation, appendix A. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final DataMarks NOT_READ = new DataMarks(Long.MAX_VALUE, Map.of(), Map.of(), Map.of());

    private static final String TABLES = """
            select n.nspname, c.relname, pg_relation_size(c.oid) as bytes,
                   format('select %L, sum(hashtextextended((t.*)::text, 0))::text, count(*) from only %I.%I t',
                          format('%I.%I', n.nspname, c.relname), n.nspname, c.relname) as mark
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'm')
               and n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
               and pg_relation_size(c.oid) > 0
            """;

    private static final String SEQUENCES =
            "select format('%I.%I', schemaname, sequencename), last_value::text, null::bigint from pg_sequences where last_value is not null";

    /** The order of columns, which no comparison of schemas minds, but an INSERT that names none does. */
    private static final String COLUMNS = """
            select format('columns of %I.%I', n.nspname, c.relname), string_agg(a.attname, ',' order by a.attnum)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p', 'f', 'c')
               and n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
               and a.attnum > 0
               and not a.attisdropped
             group by n.nspname, c.relname
            """;

    /**
     * Reads the marks; without those of the rows where the tables are too large for it to pay, or hold rows that the
     * observer may not see: it is not a superuser on every server.
     */
    static DataMarks read(Connection connection, Set<QualifiedName> ignored) throws SQLException {
        try {
            return readAll(connection, ignored);
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return NOT_READ;
            }
            throw e;
        }
    }

    private static DataMarks readAll(Connection connection, Set<QualifiedName> ignored) throws SQLException {
        long bytes = 0;
        List<String> queries = new ArrayList<>();
        queries.add(SEQUENCES);
        try (PreparedStatement tables = connection.prepareStatement(TABLES);
                ResultSet row = tables.executeQuery()) {
            while (row.next()) {
                if (!ignored.contains(new QualifiedName(row.getString(1), row.getString(2)))) {
                    bytes += row.getLong(3);
                    queries.add(row.getString(4));
                }
            }
        }
        if (bytes > WORTH_HASHING) {
            return new DataMarks(bytes, Map.of(), Map.of(), Map.of());
        }
        Map<String, String> rows = new TreeMap<>();
        Map<String, Long> counts = new TreeMap<>();
        Map<String, String> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(String.join(" union all ", queries))) {
                while (row.next()) {
                    rows.put(row.getString(1), row.getString(2));
                    long count = row.getLong(3);
                    if (count > 0) {
                        counts.put(row.getString(1), count);
                    }
                }
            }
            try (ResultSet row = statement.executeQuery(COLUMNS)) {
                while (row.next()) {
                    columns.put(row.getString(1), row.getString(2));
                }
            }
        }
        return new DataMarks(bytes, rows, counts, columns);
    }

    boolean worthHashing() {
        return bytes <= WORTH_HASHING;
    }

    boolean sameRowsAs(DataMarks other) {
        return worthHashing() && other.worthHashing() && rows.equals(other.rows) && counts.equals(other.counts);
    }

    boolean sameAs(DataMarks other) {
        return sameRowsAs(other) && columns.equals(other.columns);
    }
}
