package io.github.migrationtest.core.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.ServerAddress;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An embedded server plays the one that is there already. */
class ExternalProviderTest {

    private static final ServerAddress GIVEN = Postgres.server(16).address();
    private static final String URL = "jdbc:postgresql://127.0.0.1:" + GIVEN.port() + "/postgres";

    private static Settings settings(Map<String, String> values) {
        return Settings.of(List.of(new Settings.Source("test", values::get)));
    }

    @Test
    void ourDatabasesGoAndTheOthersStay() throws SQLException {
        TestDatabase other = Postgres.fresh(16);
        String count = "select count(*) from pg_database where datname like 'mt_external%'";
        Settings user =
                settings(Map.of("migrationtest.user", GIVEN.user(), "migrationtest.password", GIVEN.password()));
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse(URL + "?ApplicationName=shop", user), user);
        TestDatabase ours = server.create("external");
        server.cloneOf(ours, "external");
        assertThat(Postgres.value(other, count)).isEqualTo("2");

        server.close();

        assertThat(Postgres.value(other, count)).isEqualTo("0");
    }

    @Test
    void aUserWhoMayNotCreateDatabasesIsNamed() throws SQLException {
        Postgres.execute(Postgres.fresh(16), "create role weak login password 'w'");
        DatabaseSpec spec = new DatabaseSpec("external", URL + "?user=weak&password=w");

        assertThatThrownBy(() -> new ExternalProvider().start(spec, settings(Map.of())))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("The user weak may not create databases on " + URL + "?user=weak&password=…: migrations are"
                        + " only run in databases of our own. As superuser: ALTER ROLE \"weak\" CREATEDB");
    }

    @Test
    void aServerThatRefusesIsNamedWithItsReason() {
        DatabaseSpec wrongPassword = new DatabaseSpec("external", URL + "?user=postgres&password=wrong");
        DatabaseSpec nobodyThere = new DatabaseSpec("external", "jdbc:postgresql://127.0.0.1:1/x?user=u");
        String hint = "\nIs the server running there, and are user and password right (in the URL, or"
                + " migrationtest.user and migrationtest.password)?";

        assertThatThrownBy(() -> new ExternalProvider().start(wrongPassword, settings(Map.of())))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("Cannot connect to " + URL + "?user=postgres&password=… as postgres: FATAL: password"
                        + " authentication failed for user \"postgres\"" + hint);
        assertThatThrownBy(() -> new ExternalProvider().start(nobodyThere, settings(Map.of())))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage("Cannot connect to jdbc:postgresql://127.0.0.1:1/x?user=u as u: Connection to 127.0.0.1:1"
                        + " refused. Check that the hostname and port are correct and that the postmaster is accepting"
                        + " TCP/IP connections." + hint);
    }

    @Test
    void aUrlWithoutUserOrOfSeveralServersIsRefused() {
        assertThatThrownBy(() -> new ExternalProvider()
                        .start(new DatabaseSpec("external", "jdbc:postgresql://h/d"), settings(Map.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No user for jdbc:postgresql://h/d. Add ?user=… to the URL or set migrationtest.user.");
        assertThatThrownBy(() -> new ExternalProvider()
                        .start(new DatabaseSpec("external", "jdbc:postgresql://a,b/d?user=u"), settings(Map.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Not the URL of one server: jdbc:postgresql://a,b/d?user=u."
                        + " Write jdbc:postgresql://host:port/database?user=…&password=…");
    }
}
