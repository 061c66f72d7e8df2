package io.github.migrationtest.core.testing;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;

/** A program that starts the server {@code spec}, prints its version and process, and waits where {@code wait} says. */
public final class StartServer {

    private StartServer() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromEnvironment();
        try {
            DatabaseServer server =
                    DatabaseServers.get(DatabaseServers.parse(System.getProperty("spec"), settings), settings);
            System.out.println(server.displayName());
            System.out.println(Postgres.value(server.create("child"), "select current_setting('data_directory')"));
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        if (Boolean.getBoolean("wait")) {
            Thread.sleep(60_000);
        }
    }
}
