package io.github.migrationtest.core.database;

import static io.github.migrationtest.core.testing.Postgres.execute;
import static io.github.migrationtest.core.testing.Postgres.fresh;
import static io.github.migrationtest.core.testing.Postgres.server;
import static io.github.migrationtest.core.testing.Postgres.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private static final ServerSetup NOTHING = new ServerSetup(Optional.empty(), Optional.empty(), "");

    /** A server that goes on, as a container that is reused does. */
    private record Reused(ServerAddress address) implements RunningServer {

        @Override
        public boolean outlivesClose() {
            return true;
        }

        @Override
        public boolean isOurs() {
            return true;
        }

        @Override
        public void close() {
            // It goes on.
        }
    }

    @Test
    void onlyWhatADeadRunHasLeftAndNobodyUsesIsDropped() throws Exception {
        TestDatabase ofThisRun = fresh(16);
        execute(
                ofThisRun,
                "create database mt_left_deadbeef_1",
                "create database mt_used_deadbeef_2",
                "create database mt_shop");
        ServerAddress address = server(16).address();
        try (Connection user = DriverManager.getConnection(
                address.jdbcUrl("mt_used_deadbeef_2"), address.user(), address.password())) {

            DatabaseServer.open(server(16).spec(), new Reused(address), NOTHING, (states, begin) -> server(16))
                    .close();

            assertThat(user.isValid(1)).isTrue();
            assertThat(value(
                            ofThisRun,
                            "select string_agg(datname, ' ' order by datname) from pg_database where datname in ("
                                    + "'mt_left_deadbeef_1', 'mt_used_deadbeef_2', 'mt_shop', '" + ofThisRun.name()
                                    + "')"))
                    .isEqualTo("mt_shop " + ofThisRun.name() + " mt_used_deadbeef_2");
        } finally {
            execute(ofThisRun, "drop database mt_used_deadbeef_2 with (force)", "drop database mt_shop");
        }
    }

    @Test
    void whatIsKeptStaysOnAServerThatGoesOn() throws Exception {
        DatabaseServer server = DatabaseServer.open(
                server(16).spec(), new Reused(server(16).address()), NOTHING, (states, begin) -> server(16));
        TestDatabase kept = server.create("kept");
        TestDatabase other = server.create("other");

        assertThat(server.keep(kept)).isEmpty();
        server.close();

        TestDatabase witness = fresh(16);
        assertThat(value(witness, "select count(*) from pg_database where datname = '" + kept.name() + "'"))
                .isEqualTo("1");
        assertThat(value(witness, "select count(*) from pg_database where datname = '" + other.name() + "'"))
                .isEqualTo("0");
        execute(witness, "drop database " + kept.name());
    }
}
