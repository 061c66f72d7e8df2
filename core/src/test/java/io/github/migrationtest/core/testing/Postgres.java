package io.github.migrationtest.core.testing;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Real servers for tests, one per version and JVM. */
public final class Postgres {

    private Postgres() {}

    /** The server of a major version, 13 to 18. */
    public static DatabaseServer server(int major) {
        return DatabaseServers.get(
                new DatabaseSpec(DatabaseSpec.EMBEDDED, String.valueOf(major)), Settings.fromEnvironment());
    }

    /** A new, empty database, which goes with its server. */
    public static TestDatabase fresh(int major) throws SQLException {
        return server(major).create("test");
    }

    /** Executes statements, one call each. */
    public static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first value of a query's first row, as text. */
    public static String value(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "(no row)";
        }
    }
}
