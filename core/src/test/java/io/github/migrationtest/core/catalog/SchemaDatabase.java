package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
                for statement in
                    select format(action, subname)
                    from pg_subscription
                    cross join unnest(array[
                        'alter subscription %I disable',
                        'alter subscription %I set (slot_name = none)',
                        'drop subscription %I']) with ordinality as actions (action, step)
                    order by subname, step
                loop
                    execute statement;
                end loop;
                for statement in
                    select format('drop extension %I cascade', extname) from pg_extension where extname <> 'plpgsql'
                loop
                    execute statement;
                end loop;
                for statement in
                    select format('drop event trigger %I', evtname) from pg_event_trigger
                    union all
                    select format('drop publication %I', pubname) from pg_publication
                    union all
                    select format('drop foreign data wrapper %I cascade', fdwname) from pg_foreign_data_wrapper
                    union all
                    select format('drop transform for %s language %I cascade', t.trftype::regtype, l.lanname)
                    from pg_transform t
                    join pg_language l on l.oid = t.trflang
                    union all
                    select format('drop schema %I cascade', nspname)
                    from pg_namespace
                    where nspname !~ '^pg_' and nspname <> 'information_schema'
                    union all
                    select format('drop language %I cascade', lanname) from pg_language where oid >= 16384
                    union all
                    select format('drop access method %I cascade', amname) from pg_am where oid >= 16384
                    union all
                    select format('drop role %I', rolname)
                    from pg_roles
                    where rolname !~ '^pg_' and rolname not in ('postgres', 'app', 'reader', 'odd =role/x')
                loop
                    execute statement;
                end loop;
                for statement in
                    select format('drop cast (%s as %s)', castsource::regtype, casttarget::regtype)
                    from pg_cast
                    where oid >= 16384
                loop
                    execute statement;
                end loop;
                drop owned by app;
                drop owned by reader;
                drop owned by "odd =role/x";
                create schema public;
                grant usage on language sql to public;
                execute format('alter database %I reset all', current_database());
                execute format('alter database %I owner to postgres', current_database());
                execute format('alter database %I connection limit -1', current_database());
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
        execute("reset role;\nreset all;\ndiscard temp;\nalter system reset all;")
                .execute(RESET);
        List<String> tablespaces = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select quote_ident(spcname) from pg_tablespace where spcname !~ '^pg_'")) {
            while (rows.next()) {
                tablespaces.add(rows.getString(1));
            }
        }
        for (String tablespace : tablespaces) {
            execute("drop tablespace " + tablespace);
        }
        return this;
    }

    /** Statement by statement, each in a transaction of its own; a statement ends where a line does. */
    SchemaDatabase execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            StringBuilder sql = new StringBuilder();
            for (String line : script.split("(?<=\n)")) {
                sql.append(line);
                boolean inBody = sql.toString().split("\\$\\$", -1).length % 2 == 0;
                if (line.stripTrailing().endsWith(";") && !inBody) {
                    statement.execute(sql.toString());
                    sql.setLength(0);
                }
            }
            if (!sql.toString().isBlank()) {
                statement.execute(sql.toString());
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
