package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** What one would write instead: for each migration a new database, Flyway to the one before it, up, down, up. */
final class ObviousLoop {

    private final DatabaseServer server;

    ObviousLoop(DatabaseServer server) {
        this.server = server;
    }

    /** Milliseconds for all migrations of a history. */
    double run(GeneratedHistory history, int size) throws Exception {
        long begin = System.nanoTime();
        for (int version = 1; version <= size; version++) {
            roundTrip(history, version);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private void roundTrip(GeneratedHistory history, int version) throws Exception {
        String name = "loop_" + version;
        maintenance("create database " + name + " template template1"
                + (server.version().major() >= 15 ? " strategy file_copy" : ""));
        String url = server.address().jdbcUrl(name);
        if (version > 1) {
            flyway(url, history, version - 1).migrate();
        }
        flyway(url, history, version).migrate();
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(undo(history, version)));
            statement.execute("delete from flyway_schema_history where version = '" + version + "'");
        }
        flyway(url, history, version).migrate();
        maintenance("drop database " + name);
    }

    private Flyway flyway(String url, GeneratedHistory history, int target) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(url, server.address().user(), server.address().password())
                .locations("filesystem:" + history.migrations())
                .target(String.valueOf(target));
        Flyway flyway = new Flyway(configuration);
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway;
    }

    private static Path undo(GeneratedHistory history, int version) throws Exception {
        try (Stream<Path> files = Files.list(history.undo())) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith("U" + version + "__"))
                    .toList();
            return found.get(0);
        }
    }

    private void maintenance(String sql) throws SQLException {
        try (Connection connection =
                        connect(server.address().jdbcUrl(server.address().maintenanceDatabase()));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url, server.address().user(), server.address().password());
    }
}
