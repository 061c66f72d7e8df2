package io.github.migrationtest.core.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.ServerAddress;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** An embedded server plays the one that is there already. */
@SuppressWarnings("deprecation") // the order of parameters that replaces it is newer than our floor, AssertJ 3.26
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

    private static String refusal(String user, String database) {
        return refusal(URL.replace("/postgres", "/" + database) + "?user=" + user + "&password=w");
    }

    private static String refusal(String url) {
        DatabaseUnavailableException refused = catchThrowableOfType(
                () -> new ExternalProvider().start(new DatabaseSpec("external", url), settings(Map.of())),
                DatabaseUnavailableException.class);
        return refused.getMessage().replace(":" + GIVEN.port() + "/", ":5432/");
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingHappens() throws SQLException {
        Postgres.execute(
                Postgres.fresh(16),
                "create role weak login password 'w'",
                "create role nologin password 'w'",
                "create role limited login createdb password 'w' connection limit 0",
                "create role read_only login createdb password 'w'",
                "alter role read_only set default_transaction_read_only = on",
                "create database closed",
                "revoke connect on database closed from public");
        String cannot = "Cannot connect to jdbc:postgresql://127.0.0.1:5432/";

        assertThat(refusal("weak", "postgres"))
                .isEqualTo(
                        "The user weak may not create databases on jdbc:postgresql://127.0.0.1:5432/postgres?user=weak"
                                + "&password=…: migrations are only run in databases of our own. As superuser: ALTER ROLE"
                                + " \"weak\" CREATEDB");
        assertThat(refusal(URL + "?user=weak&password=wrong"))
                .isEqualTo(cannot + "postgres?user=weak&password=… as weak: FATAL: password authentication failed for"
                        + " user \"weak\"\nAre user and password right (in the URL, or migrationtest.user and"
                        + " migrationtest.password)?");
        assertThat(refusal("nologin", "postgres"))
                .isEqualTo(cannot + "postgres?user=nologin&password=… as nologin: FATAL: role \"nologin\" is not"
                        + " permitted to log in\nThe server lets this user in from elsewhere, or not at all: does"
                        + " pg_hba.conf have a line for nologin from this machine, for all databases, and may the role"
                        + " log in?");
        assertThat(refusal("weak", "shop%20one"))
                .isEqualTo(cannot + "shop%20one?user=weak&password=… as weak: FATAL: database \"shop one\" does not"
                        + " exist\nName one that is there, to create others from:"
                        + " jdbc:postgresql://127.0.0.1:5432/postgres.");
        assertThat(refusal("weak", "closed"))
                .isEqualTo(cannot + "closed?user=weak&password=… as weak: FATAL: permission denied for database"
                        + " \"closed\"\n  Detail: User does not have CONNECT privilege.\nAs its owner: GRANT CONNECT ON"
                        + " DATABASE \"closed\" TO \"weak\"; or name another one in the URL, such as postgres.");
        assertThat(refusal("limited", "postgres"))
                .isEqualTo(cannot + "postgres?user=limited&password=… as limited: FATAL: too many connections for role"
                        + " \"limited\"\nEach test class that runs needs about six connections: end others, or allow"
                        + " more (max_connections of the server, ALTER ROLE … CONNECTION LIMIT for the user).");
        assertThat(refusal("read_only", "postgres"))
                .isEqualTo("jdbc:postgresql://127.0.0.1:5432/postgres?user=read_only&password=… is set to"
                        + " default_transaction_read_only = on for read_only. Switch it off for that user, or name a server"
                        + " that is there to be written to.");
        assertThat(refusal("jdbc:postgresql://127.0.0.1:1/x?user=u"))
                .isEqualTo("Cannot connect to jdbc:postgresql://127.0.0.1:1/x?user=u as u: Connection to 127.0.0.1:1"
                        + " refused. Check that the hostname and port are correct and that the postmaster is accepting"
                        + " TCP/IP connections.\nIs the server running there, and are host, port, user and password"
                        + " right (in the URL, or migrationtest.user and migrationtest.password)?");
    }

    @Test
    void aPoolerInBetweenIsSeen() throws Exception {
        try (FakeProcess pooler = FakeProcess.before(GIVEN)) {
            String url =
                    "jdbc:postgresql://127.0.0.1:" + pooler.port() + "/postgres?sslmode=disable&user=" + GIVEN.user();

            assertThat(refusal(url + "&password=" + GIVEN.password()))
                    .isEqualTo("Between us and the server of " + url + "&password=… stands a connection pooler (such as"
                            + " PgBouncer): it keeps sessions open in databases that are to be copied and dropped. Name"
                            + " the server's own port.");
        }
    }

    @Test
    void whenConnectionsRunOutItIsSaidWhatToDo() throws SQLException {
        Postgres.execute(Postgres.fresh(16), "create role narrow login createdb password 'n' connection limit 2");
        Settings none = settings(Map.of());
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse(URL + "?user=narrow&password=n", none), none);
        TestDatabase database = server.create("narrow");
        try (Connection first = database.connect()) {
            assertThat(first.isValid(1)).isTrue();
            for (Callable<Connection> open :
                    List.<Callable<Connection>>of(database::connect, database.migratorSource()::getConnection)) {
                assertThatThrownBy(open::call)
                        .isInstanceOf(DatabaseUnavailableException.class)
                        .hasMessage("There is no connection left on narrow@127.0.0.1:" + GIVEN.port()
                                + ": FATAL: too many connections for role \"narrow\"\nEach test class that runs needs"
                                + " about six at once. Run fewer classes in parallel (junit.jupiter.execution.parallel,"
                                + " forkCount), or allow more: max_connections of the server, ALTER ROLE … CONNECTION"
                                + " LIMIT for the user.");
            }
        }
        server.close();
    }

    @Test
    void whatStandsInTemplate1IsNamed() throws SQLException {
        DatabaseServer dirty = DatabaseServers.get(new DatabaseSpec("embedded", "15"), Settings.fromEnvironment());
        Settings user = settings(Map.of(
                "migrationtest.user",
                dirty.address().user(),
                "migrationtest.password",
                dirty.address().password()));
        String template1 = dirty.address().jdbcUrl("template1");
        try (Connection connection = DriverManager.getConnection(
                        template1, dirty.address().user(), dirty.address().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table junk (id int); create extension pg_stat_statements");
        }

        assertThatThrownBy(() -> DatabaseServers.get(
                        DatabaseServers.parse(dirty.address().jdbcUrl("postgres"), user), user))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Every new database on postgres@127.0.0.1:"
                        + dirty.address().port()
                        + " begins with what is in its template1: junk. Migrations would meet that here and not in"
                        + " production: drop it in template1, and create what they need in the init script"
                        + " (migrationtest.init).");
        try (Connection connection = DriverManager.getConnection(
                        template1, dirty.address().user(), dirty.address().password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop table junk; drop extension pg_stat_statements");
        }
        assertThat(Postgres.value(
                        dirty.create("look"), "select count(*) from pg_database where datname like 'mt_init%'"))
                .isEqualTo("0");
    }
}
