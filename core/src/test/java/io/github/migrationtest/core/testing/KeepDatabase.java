package io.github.migrationtest.core.testing;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;

/** A program that keeps a database with a table on the server {@code spec}, and prints how to find it again. */
public final class KeepDatabase {

    private KeepDatabase() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromEnvironment();
        TestDatabase database = DatabaseServers.get(
                        DatabaseServers.parse(System.getProperty("spec"), settings), settings)
                .create("kept");
        database.server().create("other");
        Postgres.execute(database, "create table t as select 42 as answer");
        System.out.println(database.server().keep(database).orElse(""));
        System.out.println(database.jdbcUrl());
        System.out.println(database.user());
        System.out.println(database.password());
        if (Boolean.getBoolean("close")) {
            DatabaseServers.closeAll();
        }
        if (Boolean.getBoolean("wait")) {
            Thread.sleep(60_000);
        }
    }
}
