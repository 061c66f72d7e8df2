package io.github.migrationtest.core.internal.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many row versions a heap has.
 *
 * @param rows how many there are
 * @param old how many of them are older than the step
 * @param makers the transactions that made the others, as an array's text; null where they are many
 */
record RowVersions(long rows, long old, @Nullable String makers) {

    /** Heaps in one query, so that its plan stays small. */
    private static final int AT_ONCE = 400;

    /** From there on PostgreSQL counts in several processes, but not where {@code age} is asked of each row. */
    private static final long WORTH_WORKERS = 8 << 20;

    private static final int MOST_MAKERS = 100;

    private static final String OLDER = "age(%s) > (select age('%s'::xid))";

    static RowVersions unchanged(long rows) {
        return new RowVersions(rows, rows, null);
    }

    /** Counts the rows of a heap. */
    static String rows(Relation heap) {
        return "select " + heap.oid() + "::bigint, count(*), -1, null from only " + Sql.quoted(heap.name());
    }

    /** Counts the rows of a heap, and those that are older than a transaction. */
    static String versions(Relation heap, long boundary) {
        String from = " from only " + Sql.quoted(heap.name());
        if (heap.bytes() < WORTH_WORKERS) {
            return "select " + heap.oid() + "::bigint, count(*), count(*) filter (where "
                    + OLDER.formatted("xmin", boundary) + "), null" + from;
        }
        String older = OLDER.formatted("maker", boundary);
        return "select " + heap.oid() + "::bigint, coalesce(sum(made), 0), coalesce(sum(made) filter (where " + older
                + "), 0), case when count(*) filter (where not " + older + ") <= " + MOST_MAKERS
                + " then array_agg(maker) filter (where not " + older + ")::text end"
                + " from (select xmin as maker, count(*) as made" + from + " group by xmin) as mt_makers";
    }

    /** Asks such queries, and says what they gave by the heap's oid. */
    static Map<Long, RowVersions> count(Connection connection, List<String> queries) throws SQLException {
        Map<Long, RowVersions> counts = new HashMap<>();
        List<String> left = new ArrayList<>(queries);
        try (Statement statement = connection.createStatement()) {
            while (!left.isEmpty()) {
                List<String> some = left.subList(0, Math.min(left.size(), AT_ONCE));
                try (ResultSet row = statement.executeQuery(String.join("\nunion all\n", some))) {
                    while (row.next()) {
                        counts.put(row.getLong(1), new RowVersions(row.getLong(2), row.getLong(3), row.getString(4)));
                    }
                }
                some.clear();
            }
        }
        return counts;
    }
}
