package io.github.migrationtest.core.testing;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.SQLException;

/** A program that fills the server {@code spec} with rows and then with databases, and prints what it is told. */
public final class FillServer {

    private FillServer() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromEnvironment();
        try {
            DatabaseServer server =
                    DatabaseServers.get(DatabaseServers.parse(System.getProperty("spec"), settings), settings);
            System.out.println("port " + server.address().port());
            TestDatabase database = server.create("rows");
            fill(database);
            while (true) {
                server.cloneOf(database, "clone");
            }
        } catch (DatabaseUnavailableException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void fill(TestDatabase database) throws SQLException {
        try {
            Postgres.execute(database, "create table t as select repeat('x', 1000) from generate_series(1, 1000000)");
        } catch (SQLException e) {
            System.out.println("SQLSTATE " + e.getSQLState());
        }
    }
}
