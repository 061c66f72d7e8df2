package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.internal.data.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as statements can be made for it; all names are quoted where SQL needs it.
 *
 * @param name its name as stored
 * @param sql its name as SQL has it
 * @param isPartition whether its rows are another table's too
 * @param columns its columns
 * @param key the columns of its primary key; none where it has none
 * @param settable a column that an UPDATE may set, one of the primary key if there is such; null where there is none
 * @param leaves the tables that hold its rows: itself, or its partitions
 * @param bytes how long their files are
 */
record TableTarget(
        QualifiedName name,
        String sql,
        boolean isPartition,
        List<String> columns,
        List<String> key,
        @Nullable String settable,
        List<String> leaves,
        long bytes) {

    private static final String TABLES = """
            select n.nspname, c.relname, format('%I.%I', n.nspname, c.relname), c.relispartition,
                   array(select quote_ident(a.attname)
                           from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                          order by a.attnum),
                   array(select quote_ident(a.attname)
                           from unnest(i.indkey) with ordinality as k (attnum, place)
                           join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                          order by k.place),
                   (select quote_ident(a.attname)
                      from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                       and a.attgenerated = '' and a.attidentity <> 'a'
                     order by (a.attnum = any (i.indkey)) is not true, a.attnum
                     limit 1),
                   array(select format('%I.%I', ln.nspname, l.relname)
                           from pg_partition_tree(c.oid) t
                           join pg_class l on l.oid = t.relid
                           join pg_namespace ln on ln.oid = l.relnamespace
                          where t.isleaf and l.relkind = 'r'
                          order by 1),
                   (select coalesce(sum(pg_relation_size(t.relid)), pg_relation_size(c.oid))
                      from pg_partition_tree(c.oid) t
                     where t.isleaf)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_index i on i.indrelid = c.oid and i.indisprimary
             where c.relkind in ('r', 'p')
               and c.relpersistence <> 't'
               and n.nspname <> 'information_schema'
               and n.nspname !~ '^pg_'
            """;

    /** Rows of at most so many partitions are asked for. */
    private static final int PARTITIONS = 64;

    private static final int ROWS = 16;

    TableTarget {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        leaves = List.copyOf(leaves);
    }

    /** All tables of a database, by name. */
    static Map<QualifiedName, TableTarget> read(Connection session) throws SQLException {
        Map<QualifiedName, TableTarget> tables = new LinkedHashMap<>();
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                QualifiedName name = new QualifiedName(row.getString(1), row.getString(2));
                List<String> leaves = texts(row.getArray(8));
                tables.put(
                        name,
                        new TableTarget(
                                name,
                                row.getString(3),
                                row.getBoolean(4),
                                texts(row.getArray(5)),
                                texts(row.getArray(6)),
                                row.getString(7),
                                leaves.isEmpty() ? List.of(row.getString(3)) : leaves,
                                row.getLong(9)));
            }
        }
        return tables;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /**
     * Conditions that each find one row that the session sees, of each partition in turn; none where there is no row. Without a
     * primary key, the one condition that finds the row that happens to be the first.
     */
    List<String> rows(Connection session) throws SQLException {
        if (key.isEmpty()) {
            String first = "ctid = any (array(select ctid from " + sql + " limit 1))";
            return conditions(session, "select " + Sql.literal(first) + " from " + sql + " limit 1");
        }
        List<String> equalities = new ArrayList<>();
        key.forEach(column -> equalities.add("format('%s = %L', " + Sql.literal(column) + ", " + column + ")"));
        String condition = "concat_ws(' and ', " + String.join(", ", equalities) + ")";
        List<List<String>> byLeaf = new ArrayList<>();
        for (String leaf : leaves.subList(0, Math.min(PARTITIONS, leaves.size()))) {
            byLeaf.add(conditions(session, "select " + condition + " from " + leaf + " limit " + ROWS));
        }
        List<String> inTurn = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            for (List<String> ofLeaf : byLeaf) {
                if (i < ofLeaf.size() && (inTurn.size() < ROWS || i == 0)) {
                    inTurn.add(ofLeaf.get(i));
                }
            }
        }
        return inTurn;
    }

    private static List<String> conditions(Connection session, String query) throws SQLException {
        List<String> conditions = new ArrayList<>();
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                conditions.add(row.getString(1));
            }
        }
        return conditions;
    }

    /** {@code id = ?}, as messages show it; nothing where there is no primary key. */
    String anyRow() {
        return String.join(" and ", key.stream().map(column -> column + " = ?").toList());
    }

    String select() {
        return "select " + (columns.isEmpty() ? "1" : String.join(", ", columns)) + " from " + sql;
    }

    /** @throws IllegalStateException where no column can be set */
    String update() {
        if (settable == null) {
            throw new IllegalStateException("No column of " + name + " can be set");
        }
        return "update " + sql + " set " + settable + " = " + settable;
    }
}
