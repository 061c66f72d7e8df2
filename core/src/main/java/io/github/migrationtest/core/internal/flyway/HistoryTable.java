package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    /** Takes away the table that a dump has brought: what it says is not of this database. */
    void drop(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + quoted());
        }
    }

    /** Forgets a repeatable migration, so that Flyway applies it again. */
    void forgetRepeatable(DataSource source, Migration migration) throws SQLException {
        delete(source, "version is null and description = ?", migration.description());
    }

    /** Removes the mark that Flyway has put into a schema that was not empty. */
    void forgetBaselineMark(DataSource source) throws SQLException {
        delete(source, "type = ?", "BASELINE");
    }

    /** Forgets an undone migration and the row that its undo left. */
    void forgetUndone(DataSource source, KnownMigration undone) throws SQLException {
        MigrationVersion version = undone.migration().version();
        if (version == null) {
            throw new IllegalArgumentException("Not undoable: " + undone.migration());
        }
        String script = undone.down().isEmpty()
                ? UndoMigration.class.getName()
                : undone.down().get(0).getRelativePath();
        delete(source, "version = ? or version is null and script = ?", version.text(), script);
    }

    private void delete(DataSource source, String condition, String... arguments) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from " + quoted() + " where " + condition)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
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
