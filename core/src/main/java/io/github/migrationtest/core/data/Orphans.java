package io.github.migrationtest.core.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose foreign key leads to no row: a constraint that is NOT VALID lets them be, and so does {@code
 * session_replication_role = replica}.
 *
 * @param table the table whose rows they are
 * @param constraint the foreign key's name
 * @param parent the table in which there is no such row
 * @param rows how many they are, at least one
 * @param samples the first values that lead nowhere
 */
public record Orphans(QualifiedName table, String constraint, QualifiedName parent, long rows, List<RowKey> samples) {

    private static final int SAMPLES = 3;

    private static final String FOREIGN_KEYS = """
            select cn.nspname, c.relname, k.conname, pn.nspname, p.relname, c.relkind = 'r', p.relkind = 'r',
                   array_agg(ca.attname::text order by u.position), array_agg(pa.attname::text order by u.position)
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_namespace cn on cn.oid = c.relnamespace
              join pg_class p on p.oid = k.confrelid
              join pg_namespace pn on pn.oid = p.relnamespace
             cross join unnest(k.conkey, k.confkey) with ordinality as u (child, parent, position)
              join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = u.child
              join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = u.parent
             where k.contype = 'f'
               and k.conparentid = 0
             group by cn.nspname, c.relname, k.conname, pn.nspname, p.relname, c.relkind, p.relkind
             order by cn.nspname, c.relname, k.conname
            """;

    public Orphans {
        samples = List.copyOf(samples);
    }

    /**
     * Looks behind every foreign key of a database.
     *
     * @param connection a session of somebody who may read all its tables
     */
    public static List<Orphans> of(Connection connection) throws SQLException {
        record Key(
                QualifiedName table,
                String name,
                QualifiedName parent,
                String from,
                String parentFrom,
                List<String> columns,
                List<String> parentColumns) {}
        List<Key> keys = new ArrayList<>();
        List<Orphans> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(FOREIGN_KEYS)) {
                while (row.next()) {
                    QualifiedName table = new QualifiedName(row.getString(1), row.getString(2));
                    QualifiedName parent = new QualifiedName(row.getString(4), row.getString(5));
                    keys.add(new Key(
                            table,
                            row.getString(3),
                            parent,
                            (row.getBoolean(6) ? "only " : "") + quoted(table),
                            (row.getBoolean(7) ? "only " : "") + quoted(parent),
                            List.of((String[]) row.getArray(8).getArray()),
                            List.of((String[]) row.getArray(9).getArray())));
                }
            }
            for (Key key : keys) {
                List<String> present = new ArrayList<>();
                List<String> equal = new ArrayList<>();
                List<String> values = new ArrayList<>();
                for (int i = 0; i < key.columns().size(); i++) {
                    String column = "c." + quoted(key.columns().get(i));
                    present.add(column + " is not null");
                    equal.add("p." + quoted(key.parentColumns().get(i)) + " = " + column);
                    values.add(column + "::text");
                }
                String query = "select count(*) over (), " + String.join(", ", values) + " from " + key.from()
                        + " c where " + String.join(" and ", present) + " and not exists (select from "
                        + key.parentFrom() + " p where " + String.join(" and ", equal) + ") order by "
                        + String.join(", ", values) + " limit " + SAMPLES;
                long rows = 0;
                List<RowKey> samples = new ArrayList<>();
                try (ResultSet row = statement.executeQuery(query)) {
                    while (row.next()) {
                        rows = row.getLong(1);
                        List<String> sample = new ArrayList<>();
                        for (int i = 0; i < key.columns().size(); i++) {
                            sample.add(row.getString(i + 2));
                        }
                        samples.add(new RowKey(key.columns(), List.copyOf(sample)));
                    }
                }
                if (rows > 0) {
                    found.add(new Orphans(key.table(), key.name(), key.parent(), rows, samples));
                }
            }
        }
        return found;
    }

    /** Whether there is a foreign key that has a row to lead from. */
    public static boolean arePossible(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select distinct conrelid::regclass::text from pg_constraint where contype = 'f'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select from " + table + " limit 1")) {
                    if (row.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String quoted(QualifiedName name) {
        return quoted(name.schema()) + "." + quoted(name.name());
    }

    /** {@code public.orders: 2 rows lead to no public.customer (orders_customer_id_fkey): customer_id=7}. */
    @Override
    public String toString() {
        return table + ": " + Counts.of(rows, "row") + (rows == 1 ? " leads" : " lead") + " to no " + parent + " ("
                + constraint + "): "
                + String.join("; ", samples.stream().map(RowKey::toString).toList())
                + (rows > samples.size() ? "; …" : "");
    }
}
