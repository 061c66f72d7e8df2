package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockModeTest {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void conflictsAsTheServerHasIt(int version) throws SQLException {
        TestDatabase database = shop(version);
        List<String> said = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (Connection holder = database.connect();
                Connection other = database.connect()) {
            for (LockMode held : LockMode.values()) {
                execute(holder, "begin; lock table customer in " + held + " mode");
                for (LockMode wanted : LockMode.values()) {
                    String pair = held + " and " + wanted + " conflict: ";
                    said.add(pair + wanted.conflictsWith(held));
                    found.add(pair + isRefused(other, "lock table customer in " + wanted + " mode nowait"));
                }
                execute(holder, "rollback");
            }
        }

        assertThat(said).hasSize(64).isEqualTo(found);
        assertThat(found).anyMatch(pair -> pair.endsWith("true")).anyMatch(pair -> pair.endsWith("false"));
    }

    @Test
    void conflictsBothWays() {
        for (LockMode one : LockMode.values()) {
            for (LockMode other : LockMode.values()) {
                assertThat(one.conflictsWith(other)).isEqualTo(other.conflictsWith(one));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void blocksReadsAndWritesAsTheServerDoes(int version) throws SQLException {
        TestDatabase database = shop(version);
        try (Connection holder = database.connect();
                Connection other = database.connect()) {
            execute(other, "set lock_timeout = '1ms'");
            for (LockMode mode : LockMode.values()) {
                execute(holder, "begin; lock table customer in " + mode + " mode");

                assertThat(mode.blocksReads())
                        .as("SELECT waits for " + mode)
                        .isEqualTo(isRefused(other, "select * from customer"));
                for (String write : List.of(
                        "insert into customer values (2)", "update customer set id = 1", "delete from customer")) {
                    assertThat(mode.blocksWrites())
                            .as(write + " waits for " + mode)
                            .isEqualTo(isRefused(other, write));
                }
                execute(holder, "rollback");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void isKnownByTheNameThatPgLocksHas(int version) throws SQLException {
        TestDatabase database = shop(version);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (LockMode mode : LockMode.values()) {
                statement.execute("begin; lock table customer in " + mode + " mode");
                try (ResultSet row =
                        statement.executeQuery("select mode from pg_locks where relation = 'customer'::regclass")) {
                    assertThat(row.next()).isTrue();
                    assertThat(LockMode.ofCatalog(row.getString(1))).isEqualTo(mode);
                    assertThat(row.next()).isFalse();
                }
                statement.execute("rollback");
            }
        }
    }

    /** A serializable transaction's predicate locks stand in pg_locks too, and block nobody. */
    @Test
    void predicateLocksAreNone() throws SQLException {
        TestDatabase database = shop(18);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("begin isolation level serializable; select * from customer");
            List<String> modes = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select mode from pg_locks where relation = 'customer'::regclass order by 1")) {
                while (row.next()) {
                    modes.add(row.getString(1));
                }
            }

            assertThat(modes).containsExactly("AccessShareLock", "SIReadLock");
            assertThatThrownBy(() -> LockMode.ofCatalog("SIReadLock"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No mode of a lock on a relation: SIReadLock");
        }
    }

    @Test
    void isStrongerInTheOrderOfTheServer() {
        assertThat(LockMode.ACCESS_EXCLUSIVE.isStrongerThan(LockMode.EXCLUSIVE)).isTrue();
        assertThat(LockMode.SHARE.isStrongerThan(LockMode.SHARE_UPDATE_EXCLUSIVE))
                .isTrue();
        assertThat(LockMode.SHARE.isStrongerThan(LockMode.SHARE)).isFalse();
        assertThat(LockMode.ACCESS_SHARE.isStrongerThan(LockMode.ROW_SHARE)).isFalse();
    }

    @Test
    void isSpeltAsInTheDocumentation() {
        assertThat(LockMode.values())
                .extracting(LockMode::toString)
                .containsExactly(
                        "ACCESS SHARE",
                        "ROW SHARE",
                        "ROW EXCLUSIVE",
                        "SHARE UPDATE EXCLUSIVE",
                        "SHARE",
                        "SHARE ROW EXCLUSIVE",
                        "EXCLUSIVE",
                        "ACCESS EXCLUSIVE");
    }

    private static TestDatabase shop(int version) throws SQLException {
        TestDatabase database = Postgres.fresh(version);
        Postgres.execute(database, "create table customer (id int)", "insert into customer values (1)");
        return database;
    }

    private static boolean isRefused(Connection connection, String sql) throws SQLException {
        execute(connection, "begin");
        try {
            execute(connection, sql);
            return false;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(LOCK_NOT_AVAILABLE);
            return true;
        } finally {
            execute(connection, "rollback");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
