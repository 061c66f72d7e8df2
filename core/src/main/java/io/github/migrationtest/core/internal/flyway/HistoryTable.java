package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.migration.Migration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** Flyway's history table, from which undone migrations are removed: the free edition knows no row that says so. */
final class HistoryTable {

    private final @Nullable String schema;
    private final String table;

    HistoryTable(Configuration configuration) {
        String[] schemas = configuration.getSchemas();
        this.schema = configuration.getDefaultSchema() != null
                ? configuration.getDefaultSchema()
                : schemas.length > 0 ? schemas[0] : null;
        this.table = configuration.getTable();
    }

    QualifiedName name() {
        return new QualifiedName(schema == null ? "public" : schema, table);
    }

    /** The rank of the newest row, 0 where there is none. */
    int newestRank(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(installed_rank) from " + quoted())) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Forgets a migration, so that Flyway takes it for pending. */
    void forget(DataSource source, Migration migration) throws SQLException {
        if (migration.version() == null) {
            delete(source, "version is null and description = ?", migration.description());
        } else {
            delete(source, "version = ?", migration.version().text());
        }
    }

    /** Removes the mark that Flyway has put into a schema that was not empty. */
    void forgetBaselineMark(DataSource source) throws SQLException {
        delete(source, "type = ?", "BASELINE");
    }

    /** Forgets an undone migration and the rows that its undo left. */
    void forgetUndone(DataSource source, Migration migration, int rankBefore) throws SQLException {
        if (migration.version() == null) {
            throw new IllegalArgumentException("Not undoable: " + migration);
        }
        delete(
                source,
                "version = ? or installed_rank > " + rankBefore,
                migration.version().text());
    }

    private void delete(DataSource source, String condition, String argument) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from " + quoted() + " where " + condition)) {
            statement.setString(1, argument);
            statement.executeUpdate();
        }
    }

    private String quoted() {
        return schema == null ? quote(table) : quote(schema) + "." + quote(table);
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
