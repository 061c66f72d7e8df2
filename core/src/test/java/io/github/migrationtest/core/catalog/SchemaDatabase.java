package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A database on which tests try out one schema after another; one for each version and JVM. */
record SchemaDatabase(TestDatabase database, Connection connection) {

    private static final String RESET = """
            do $$
            declare
                statement text;
            begin
                drop owned by app;
                drop owned by reader;
                drop owned by "odd =role/x";
                for statement in
                    select format('drop extension %I cascade', extname) from pg_extension where extname <> 'plpgsql'
                    union all
                    select format('drop schema %I cascade', nspname)
                    from pg_namespace
                    where nspname !~ '^pg_' and nspname <> 'information_schema'
                    union all
                    select format('drop role %I', rolname)
                    from pg_roles
                    where rolname !~ '^pg_' and rolname not in ('postgres', 'app', 'reader', 'odd =role/x')
                loop
                    execute statement;
                end loop;
                create schema public;
                execute format('alter database %I reset all', current_database());
            end $$
            """;

    private static final String ROLES = "create role app; create role reader; create role \"odd =role/x\"";

    private static final Map<Integer, SchemaDatabase> DATABASES = new ConcurrentHashMap<>();

    static SchemaDatabase of(int majorVersion) {
        return DATABASES.computeIfAbsent(majorVersion, version -> {
            try {
                DatabaseSpec spec = new DatabaseSpec(DatabaseSpec.EMBEDDED, String.valueOf(version));
                TestDatabase created =
                        DatabaseServers.get(spec, Settings.fromEnvironment()).create("catalog");
                SchemaDatabase database = new SchemaDatabase(created, asTheClimbDoes(created));
                database.execute(ROLES);
                return database;
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create a database on PostgreSQL " + version, e);
            }
        });
    }

    /** The same database, empty. */
    SchemaDatabase reset() throws SQLException {
        return execute("reset all")
                .execute("discard temp")
                .execute("alter system reset all")
                .execute(RESET);
    }

    /** Statement by statement, as {@code VACUUM} wants it; a script with dollar quotes as one. */
    SchemaDatabase execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : sql.contains("vacuum") ? sql.split(";") : new String[] {sql}) {
                statement.execute(part);
            }
        }
        return this;
    }

    Catalog read() throws SQLException {
        return Catalog.read(connection, Set.of());
    }

    /** Prepared from the second reading on. */
    private static Connection asTheClimbDoes(TestDatabase database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("prepareThreshold", "1");
        return database.dataSource(properties).getConnection();
    }
}
