package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.ToolAddress;
import io.github.migrationtest.core.migration.ToolSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A project's folder with scripts in it, and a database to run them on. */
final class HistoryFixture implements ToolSession {

    final Path project;
    final List<String> heard = new ArrayList<>();
    private final TestDatabase database;

    HistoryFixture(Path project) throws SQLException {
        this.project = project;
        this.database = DatabaseServers.get(new DatabaseSpec("embedded", "18"), Settings.fromEnvironment())
                .create("flyway");
    }

    HistoryFixture file(String name, String text) {
        try {
            Path file = project.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MigrationHistory open() {
        return open(null);
    }

    MigrationHistory open(@Nullable Class<?> customizer) {
        return open(List.of("filesystem:sql"), List.of(), Map.of(), customizer);
    }

    MigrationHistory open(
            List<String> locations,
            List<String> undo,
            Map<String, String> placeholders,
            @Nullable Class<?> customizer) {
        return new FlywayTool()
                .open(new MigrationSettings(
                        getClass().getClassLoader(), project, locations, undo, List.of(), placeholders, customizer));
    }

    void up(MigrationHistory history, String... labels) throws SQLException {
        history.apply(this, named(history, labels));
    }

    void down(MigrationHistory history, String... labels) throws SQLException {
        history.undo(this, named(history, labels));
    }

    static List<Migration> named(MigrationHistory history, String... labels) {
        List<Migration> named = new ArrayList<>();
        for (String label : labels) {
            named.add(history.migrations().stream()
                    .filter(migration -> migration.label().equals(label))
                    .findFirst()
                    .orElseThrow());
        }
        return named;
    }

    List<String> query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> applied() throws SQLException {
        return query("select coalesce(version, description) from flyway_schema_history where type <> 'SCHEMA'"
                + " order by installed_rank");
    }

    List<String> tables() throws SQLException {
        return query("select relname from pg_class c join pg_namespace n on n.oid = relnamespace"
                + " where relkind in ('r', 'i') and nspname = 'public' and relname not like 'flyway%' order by 1");
    }

    @Override
    public DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public ToolAddress address() {
        throw new UnsupportedOperationException("Flyway runs in this JVM");
    }

    @Override
    public void begins(Migration migration) {
        heard.add("begins " + migration.label());
    }

    @Override
    public void ends(Migration migration) {
        heard.add("ends " + migration.label());
    }
}
