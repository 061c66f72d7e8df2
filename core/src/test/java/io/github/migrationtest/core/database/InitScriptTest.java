package io.github.migrationtest.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.testing.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** An embedded server plays one that is there already, so that no further ones are started. */
class InitScriptTest {

    private static final ServerAddress GIVEN = Postgres.server(16).address();

    private static DatabaseServer open(Map<String, String> further) {
        Map<String, String> values =
                new HashMap<>(Map.of("migrationtest.user", GIVEN.user(), "migrationtest.password", GIVEN.password()));
        values.putAll(further);
        Settings settings = Settings.of(List.of(new Settings.Source("test", values::get)));
        return DatabaseServers.get(DatabaseServers.parse(GIVEN.jdbcUrl("postgres"), settings), settings);
    }

    private static Map<String, String> init(Path folder, String sql) throws IOException {
        Path file = Files.writeString(folder.resolve("init.sql"), sql);
        return Map.of("migrationtest.init", file.toString());
    }

    private static String failure(Path folder, String sql) throws IOException {
        Map<String, String> init = init(folder, sql);
        try {
            open(init);
        } catch (ConfigurationException e) {
            return e.getMessage().replace(":" + GIVEN.port(), ":5432").replace(folder.toString(), "<folder>");
        }
        throw new AssertionError("no failure");
    }

    @Test
    void whatItMakesIsInEveryDatabase(@TempDir Path folder) throws Exception {
        DatabaseServer server = open(init(folder, """
                        \uFEFF-- roles; and more
                        create role app_of_init;\r
                        create schema shop authorization app_of_init;
                        do $$ begin
                            execute 'alter database ' || current_database() || ' set work_mem = ''7MB''';
                        end $$;
                        """));
        TestDatabase clone = server.cloneOf(server.create("two"), "three");

        for (TestDatabase database : List.of(server.create("one"), clone)) {
            assertThat(Postgres.value(
                            database,
                            "select concat_ws(' ', nspowner::regrole, current_setting('work_mem')) from pg_namespace"
                                    + " where nspname = 'shop'"))
                    .isEqualTo("app_of_init 7MB");
        }
        server.close();
        assertThat(Postgres.value(
                        Postgres.fresh(16), "select count(*) from pg_database where datname like 'mt_three%'"))
                .isEqualTo("0");
    }

    @Test
    void aStatementThatFailsIsNamedWithItsLineAndAWayOut(@TempDir Path folder) throws IOException {
        assertThat(failure(folder, "select 1;\n\n-- who owns all\ncreate role postgres\n  login;\nselect 2;"))
                .isEqualTo("""
                        The init script failed on postgres@127.0.0.1:5432: ERROR 42710: role "postgres" already exists
                          <folder>/init.sql:4
                            create role postgres
                              login
                        Instead:   create it only where it is not there yet (for a role, look into pg_roles in a DO block): this server, or template1 on it, has it already""");
        assertThat(failure(folder, "select 1;\ncreate table t (\n  id integre\n);"))
                .isEqualTo("""
                        The init script failed on postgres@127.0.0.1:5432: ERROR 42704: type "integre" does not exist
                          <folder>/init.sql:3
                            create table t (
                              id integre
                            )""");
    }

    @Test
    void anotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.sql"), "-- Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> open(Map.of("migrationtest.init", file.toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The init script " + file + " is not in UTF-8: store it in that encoding.");
    }

    @Test
    void theFingerprintChangesWithWhatDatabasesBeginWith(@TempDir Path folder) throws Exception {
        Postgres.execute(Postgres.fresh(16), "create role \"An ordinary \"\"role\"\"\"");
        DatabaseServer plain = open(Map.of());
        DatabaseServer one = open(init(folder, "select 1"));
        DatabaseServer two = open(init(folder, "select 2"));
        DatabaseServer role = open(Map.of("migrationtest.role", "An ordinary \"role\""));

        assertThat(List.of(plain.fingerprint(), one.fingerprint(), two.fingerprint(), role.fingerprint()))
                .doesNotHaveDuplicates()
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"));
        assertThat(plain.fingerprint())
                .isEqualTo(Postgres.server(16).fingerprint())
                .isNotEqualTo(Postgres.server(17).fingerprint());
        assertThat(open(init(folder, "select 1"))).isSameAs(one);
        assertThat(Postgres.value(
                        role.create("owned"),
                        "select count(*) from pg_database where pg_get_userbyid(datdba)" + " = 'An ordinary \"role\"'"))
                .isEqualTo("1");
        try (Connection session = role.create("as").migratorSource().getConnection();
                var row = session.createStatement().executeQuery("select session_user || ' ' || current_user")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("An ordinary \"role\" An ordinary \"role\"");
        }
    }

    @Test
    void aSuperusersRoleIsRefused() {
        assertThatThrownBy(() -> open(Map.of("migrationtest.role", "postgres")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("migrationtest.role=postgres (test): on postgres@127.0.0.1:" + GIVEN.port()
                        + " that role is a superuser, whom nothing is forbidden. Name the role that migrates in"
                        + " production, or leave the setting out.");
    }

    @Test
    void aSessionOfAnotherUserThatMayNotBeEndedIsNamed() throws SQLException {
        Postgres.execute(Postgres.fresh(16), "create role maker login createdb password 'm'");
        DatabaseServer server = open(Map.of("migrationtest.user", "maker", "migrationtest.password", "m"));
        TestDatabase database = server.create("shared");
        try (Connection foreign =
                DriverManager.getConnection(GIVEN.jdbcUrl(database.name()), GIVEN.user(), GIVEN.password())) {
            int process = foreign.unwrap(PGConnection.class).getBackendPID();

            assertThatThrownBy(() -> server.drop(database))
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessage("""
                            Cannot drop %s while somebody is connected to it:
                              process %d (PostgreSQL JDBC Driver, of the user postgres): <insufficient privilege>
                            The server's user may not end it: close it, and drop the database then. GRANT pg_signal_backend to the user lets us do so, unless it is a superuser's.""", database.name(), process);
        }
        server.close();
    }
}
