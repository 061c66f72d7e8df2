package io.github.migrationtest.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.observe.SqlFailure;
import io.github.migrationtest.core.testing.Postgres;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** How sessions on a proxy begin and end. */
class ProxyEndsTest {

    private TestDatabase database;
    private Wire wire;
    private WireProxy proxy;

    @BeforeEach
    void open() throws Exception {
        database = Postgres.fresh(18);
        wire = new Wire();
        proxy = proxy("", "");
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        wire.close();
    }

    private WireProxy proxy(String options, String begin) throws IOException {
        return new WireProxy(
                wire,
                new Door(
                        database.server().address().host(),
                        database.server().address().port(),
                        "proxied",
                        options,
                        begin));
    }

    private Connection connect(String... properties) throws SQLException {
        Properties given = new Properties();
        given.setProperty("user", database.user());
        given.setProperty("password", database.password());
        for (int i = 0; i < properties.length; i += 2) {
            given.setProperty(properties[i], properties[i + 1]);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://" + proxy.host() + ":" + proxy.port() + "/" + database.name(), given);
    }

    private String sessions() throws SQLException {
        return Postgres.value(
                database,
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend'");
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws Exception {
        assertThat(InetAddress.getByName(proxy.host()).isLoopbackAddress()).isTrue();
    }

    @Test
    void whoInsistsOnEncryptionIsToldByItsDriver() throws Exception {
        assertThatThrownBy(() -> connect("sslmode", "require"))
                .isInstanceOf(PSQLException.class)
                .hasMessage("The server does not support SSL.");
        try (Connection preferring = connect("sslmode", "prefer", "gssEncMode", "prefer")) {
            assertThat(preferring.isValid(5)).isTrue();
        }
    }

    @Test
    void aWrongPasswordIsRefusedByTheServer() throws Exception {
        Properties wrong = new Properties();
        wrong.setProperty("user", database.user());
        wrong.setProperty("password", "wrong");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:postgresql://" + proxy.host() + ":" + proxy.port() + "/" + database.name(), wrong))
                .hasMessage("FATAL: password authentication failed for user \"" + database.user() + "\"");
    }

    @Test
    void sessionsBeginAsTheRoleThatMigrates() throws Exception {
        Postgres.execute(database, "drop role if exists proxied_role", "create role proxied_role");
        proxy.close();
        proxy = proxy("-c search_path=elsewhere", "set session authorization proxied_role");
        try (RawClient client =
                new RawClient(proxy.host(), proxy.port(), database.name(), database.user(), database.password())) {
            assertThat(client.query(
                                    "select session_user, current_setting('search_path'), current_setting('application_name')")
                            .answers(1))
                    .contains("D proxied_role elsewhere proxied");
        }
    }

    /** A client asks, on another connection, that its statement be ended. */
    @Test
    void aRequestToCancelIsPassedOn() throws Exception {
        wire.ear(new Silent());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Thread canceling = new Thread(() -> {
                try {
                    awaitBusy();
                    statement.cancel();
                } catch (SQLException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            canceling.start();
            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .hasMessage("ERROR: canceling statement due to user request");
            canceling.join();
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private void awaitBusy() throws SQLException, InterruptedException {
        while (Postgres.value(
                        database,
                        "select count(*) from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active'"
                                + " and pid <> pg_backend_pid()")
                .equals("0")) {
            Thread.sleep(5);
        }
    }

    /** A process that is killed leaves nothing running, be it in the midst of several statements. */
    @Test
    void aClientThatIsGoneLeavesNothingBehind() throws Exception {
        wire.ear(new Silent());
        RawClient client =
                new RawClient(proxy.host(), proxy.port(), database.name(), database.user(), database.password());
        client.query("create table left_behind (); select pg_sleep(60); create table later ()");
        awaitBusy();
        client.close();
        proxy.settle();

        assertThat(sessions()).isEqualTo("0");
        assertThat(Postgres.value(database, "select count(*) from pg_class where relname in ('left_behind', 'later')"))
                .isEqualTo("0");
    }

    @Test
    void whoIsLeftIsEnded() throws Exception {
        wire.ear(new Silent());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("begin");
            proxy.endSessions();
            assertThat(sessions()).isEqualTo("0");
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aSessionThatTheServerEndsIsEndedForTheClient() throws Exception {
        wire.ear(new Silent());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"))
                    .hasMessage("FATAL: terminating connection due to administrator command");
        }
    }

    @Test
    void whatIsNotPostgresIsNotPassedOn() throws Exception {
        try (Socket socket = new Socket(proxy.host(), proxy.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket socket = new Socket(proxy.host(), proxy.port())) {
            socket.getOutputStream()
                    .write(ByteBuffer.allocate(8)
                            .putInt(8)
                            .putInt(Opening.SSL_REQUEST)
                            .array());
            assertThat(new DataInputStream(socket.getInputStream()).readByte()).isEqualTo((byte) 'N');
        }
    }

    /** Several at once have a session each. */
    @Test
    void sessionsAreTheirOwn() throws Exception {
        wire.ear(new Silent());
        try (Connection one = connect();
                Connection other = connect();
                Statement first = one.createStatement();
                Statement second = other.createStatement()) {
            one.setAutoCommit(false);
            first.execute("create table of_one ()");
            second.execute("create table of_other (); insert into of_other default values");
            one.rollback();
            assertThat(Postgres.value(
                            database, "select string_agg(relname, ', ') from pg_class where relname like 'of_o%'"))
                    .isEqualTo("of_other");
        }
    }

    /** Has all be heard. */
    private static final class Silent implements StatementEar {

        @Override
        public void begins(String sql) {}

        @Override
        public void ended(String sql, Duration duration, @Nullable SqlFailure failure, boolean superuser) {}
    }
}
