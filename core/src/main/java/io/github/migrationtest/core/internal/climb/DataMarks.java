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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a database look like from afar: enough to know that a round trip has left them as they were.
 *
 * <p>A row version that was there before, in the same file and with the same columns, is the same to the byte (PostgreSQL
 * documentation, "Concurrency Control"). So a table is known to be untouched by its file, its columns, and the count and sum
 * of its rows' {@code xmin}: whoever replaces a row, where nobody else is at work, does so in a later transaction, and the sum
 * grows. Only what was touched is hashed. Equal marks mean equal rows; unequal ones may come from nothing more than a moved
 * column, and cost a fresh copy.
 *
 * @param read whether there are marks, or the tables are too large for them to pay
 * @param versions by table that is not empty, its file and its rows' transactions; by sequence its value, unless nobody has
 *     asked it yet
 * @param shapes by table that is not empty, its columns as stored
 * @param hashes by table that another reading has not, or has otherwise, a hash over its rows
 * @param counts how many rows each table has that has any
 * @param columns the order of each table's columns
 */
record DataMarks(
        boolean read,
        Map<String, String> versions,
        Map<String, String> shapes,
        Map<String, String> hashes,
        Map<String, Long> counts,
        Map<String, String> columns) {

    /** Above this size, looking at each row costs as much as a copy of the database: measured at about 1 GB/s. */
    private static final long WORTH_READING = 256L << 20;

    /** The same for hashing: measured at about 100 MB/s. */
    private static final long WORTH_HASHING = 16L << 20;

    /** PostgreSQL documentation, appendix A. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** A row has a value that cannot be computed, as in a generated column that is not stored. */
    private static final String DATA_EXCEPTION = "22";

    private static final DataMarks NOT_READ = new DataMarks(false, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** 3 is the first transaction that a row can be of; subtracted, so that the sum stands still while others go on. */
    private static final String TABLES = """
            select n.nspname, c.relname, pg_relation_size(c.oid) as bytes,
                   format('%I.%I', n.nspname, c.relname) as table,
                   (select md5(string_agg(concat_ws(' ', a.attnum, a.attname, a.atttypid, a.atttypmod, a.attcollation), ','
                                          order by a.attnum))
                      from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as shape,
                   format('select %L, concat_ws('' '', %s, sum((age(''3''::xid) - age(t.xmin))::bigint)), count(*)'
                          ' from only %I.%I t',
                          format('%I.%I', n.nspname, c.relname), pg_relation_filenode(c.oid), n.nspname, c.relname)
                       as versions,
                   format('select %L, sum(hashtextextended((t.*)::text, 0))::text from only %I.%I t',
                          format('%I.%I', n.nspname, c.relname), n.nspname, c.relname) as hash
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
     * Reads the marks; none where the tables are too large for it to pay, or hold rows that cannot be computed, or that the
     * observer may not see: it is not a superuser on every server.
     *
     * @param earlier another reading, to be compared with this one; null where nothing is compared yet
     */
    static DataMarks read(Connection connection, Set<QualifiedName> ignored, @Nullable DataMarks earlier)
            throws SQLException {
        try {
            return readAll(connection, ignored, earlier);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.equals(INSUFFICIENT_PRIVILEGE) || state.startsWith(DATA_EXCEPTION)) {
                return NOT_READ;
            }
            throw e;
        }
    }

    private record Stored(String table, long bytes, String versions, String hash) {}

    private static DataMarks readAll(Connection connection, Set<QualifiedName> ignored, @Nullable DataMarks earlier)
            throws SQLException {
        List<Stored> tables = new ArrayList<>();
        Map<String, String> shapes = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (!ignored.contains(new QualifiedName(row.getString(1), row.getString(2)))) {
                    tables.add(new Stored(row.getString(4), row.getLong(3), row.getString(6), row.getString(7)));
                    shapes.put(row.getString(4), row.getString(5));
                }
            }
        }
        if (tables.stream().mapToLong(Stored::bytes).sum() > WORTH_READING) {
            return NOT_READ;
        }
        Map<String, Long> counts = new TreeMap<>();
        Map<String, String> versions = values(
                connection, Stream.concat(Stream.of(SEQUENCES), tables.stream().map(Stored::versions)), counts);
        List<Stored> touched = tables.stream()
                .filter(table -> earlier != null && !earlier.hasSame(table.table(), versions, shapes))
                .toList();
        Map<String, String> hashes =
                touched.isEmpty() || touched.stream().mapToLong(Stored::bytes).sum() > WORTH_HASHING
                        ? Map.of()
                        : values(connection, touched.stream().map(Stored::hash), null);
        return new DataMarks(true, versions, shapes, hashes, counts, values(connection, Stream.of(COLUMNS), null));
    }

    private static Map<String, String> values(
            Connection connection, Stream<String> queries, @Nullable Map<String, Long> counts) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(queries.collect(Collectors.joining(" union all ")))) {
            while (row.next()) {
                values.put(row.getString(1), row.getString(2));
                if (counts != null && row.getLong(3) > 0) {
                    counts.put(row.getString(1), row.getLong(3));
                }
            }
        }
        return values;
    }

    private boolean hasSame(String table, Map<String, String> versions, Map<String, String> shapes) {
        return Objects.equals(this.versions.get(table), versions.get(table))
                && Objects.equals(this.shapes.get(table), shapes.get(table));
    }

    /** Whether what came between the two readings has written no row, and none would be hashed in vain. */
    boolean sameRowsAs(DataMarks before) {
        return read
                && before.read
                && versions.equals(before.versions)
                && counts.equals(before.counts)
                && shapes.keySet().stream()
                        .allMatch(table -> before.hasSame(table, versions, shapes) || hashes.containsKey(table));
    }

    /** Whether rows and columns are what they were at another reading; both were compared with the same earlier one. */
    boolean sameAs(DataMarks other) {
        return read
                && other.read
                && counts.equals(other.counts)
                && columns.equals(other.columns)
                && versions.keySet().equals(other.versions.keySet())
                && versions.keySet().stream().allMatch(name -> sameAs(other, name));
    }

    private boolean sameAs(DataMarks other, String name) {
        String hash = hashes.get(name);
        return other.hasSame(name, versions, shapes) || hash != null && hash.equals(other.hashes.get(name));
    }
}
