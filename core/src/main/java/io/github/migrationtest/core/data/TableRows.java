package io.github.migrationtest.core.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How many rows a table has; those of partitions are the partitioned table's.
 *
 * @param table the table
 * @param rows counted, not estimated
 */
public record TableRows(QualifiedName table, long rows) {

    private static final String TABLES = """
            select n.nspname, c.relname, c.relkind
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and c.relpersistence <> 't'
               and not c.relispartition
               and n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
             order by n.nspname, c.relname
            """;

    /**
     * Counts the rows of all tables, in the order of names.
     *
     * @param connection a session of somebody who may read them
     */
    public static List<TableRows> of(Connection connection) throws SQLException {
        record Relation(QualifiedName name, String from) {}
        List<Relation> tables = new ArrayList<>();
        List<TableRows> counted = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    QualifiedName name = new QualifiedName(row.getString(1), row.getString(2));
                    String from = row.getString(3).equals("r") ? "only " : "";
                    tables.add(new Relation(name, from + quoted(name.schema()) + "." + quoted(name.name())));
                }
            }
            for (Relation table : tables) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table.from())) {
                    row.next();
                    counted.add(new TableRows(table.name(), row.getLong(1)));
                }
            }
        }
        return counted;
    }

    /** Whether what somebody wrote names the table: with or without its schema and quotes. */
    public boolean isNamed(String written) {
        return Names.isMeant(table.toString(), written);
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
