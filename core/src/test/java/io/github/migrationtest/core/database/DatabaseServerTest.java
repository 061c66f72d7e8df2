package io.github.migrationtest.core.database;

import static io.github.migrationtest.core.testing.Postgres.execute;
import static io.github.migrationtest.core.testing.Postgres.fresh;
import static io.github.migrationtest.core.testing.Postgres.server;
import static io.github.migrationtest.core.testing.Postgres.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseServerTest {

    @Test
    void aCloneHasWhatItsTemplateHas() throws SQLException {
        TestDatabase template = fresh(16);
        execute(template, "create table t as select 42 as answer");

        TestDatabase clone = server(16).cloneOf(template, "v1.2");
        execute(clone, "update t set answer = 43");

        assertThat(value(clone, "select answer from t")).isEqualTo("43");
        assertThat(value(template, "select answer from t")).isEqualTo("42");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aCloneHasTheDatabasesOwnPropertiesToo(int major) throws SQLException {
        TestDatabase template = fresh(major);
        execute(
                template,
                "create role \"Reader\" login password 'r'",
                "alter database " + template.name() + " set search_path to \"$user\", \"My Schema\", public",
                "alter database " + template.name() + " set \"App.tenant\" to 'a, \"b'",
                "alter role \"Reader\" in database " + template.name() + " set work_mem to '7MB'",
                "revoke all on database " + template.name() + " from public",
                "grant connect on database " + template.name() + " to \"Reader\" with grant option",
                "comment on database " + template.name() + " is 'It''s the shop'",
                "alter database " + template.name() + " connection limit 7",
                "alter database " + template.name() + " owner to \"Reader\"");

        TestDatabase clone = server(major).cloneOf(template, "properties");

        String properties = """
                select concat_ws(E'\\n', datacl, datconnlimit, pg_get_userbyid(datdba),
                    shobj_description(oid, 'pg_database'),
                    (select string_agg(setrole::regrole || ' ' || setconfig::text, ' ' order by setrole)
                     from pg_db_role_setting where setdatabase = d.oid))
                from pg_database d where datname = current_database()
                """;
        assertThat(value(clone, properties))
                .isEqualTo(value(template, properties))
                .contains("It's the shop", "work_mem=7MB", "My Schema", "\n7\n", "Reader");
        assertThat(value(clone, "show search_path")).isEqualTo("\"$user\", \"My Schema\", public");
    }

    @Test
    void aCloneHasItsTemplatesOwner() throws SQLException {
        TestDatabase template = fresh(16);
        execute(template, "create role new_owner", "alter database " + template.name() + " owner to new_owner");

        assertThat(value(
                        server(16).cloneOf(template, "owner"),
                        "select datdba::regrole from pg_database where datname = current_database()"))
                .isEqualTo("new_owner");
    }

    @Test
    void ourOwnIdleSessionsAreEndedBeforeAClone() throws SQLException {
        TestDatabase template = fresh(16);
        try (Connection idle = template.connect()) {
            TestDatabase clone = server(16).cloneOf(template, "evicted");

            assertThat(clone.name()).startsWith("mt_evicted_");
            assertThat(idle.isValid(1)).isFalse();
        }
    }

    @Test
    void whoIsAtWorkInTheTemplateIsNamed() throws SQLException {
        TestDatabase template = fresh(16);
        try (Connection busy = template.connect();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("select\n 1");
            Session session = server(16).sessions(template).get(0);

            assertThatThrownBy(() -> server(16).cloneOf(template, "busy"))
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessage("""
                            Cannot clone %s while somebody is connected to it:
                              process %d (migration-test, idle in transaction): select 1
                            End the transaction and close the connection before this step.""", template.name(), session.pid());
            assertThat(busy.isValid(1)).isTrue();
        }
    }

    @Test
    void aDropEndsAllSessions() throws SQLException {
        TestDatabase database = fresh(16);
        try (Connection busy = database.connect()) {
            busy.setAutoCommit(false);
            assertThat(busy.isValid(1)).isTrue();

            server(16).drop(database);

            assertThat(busy.isValid(1)).isFalse();
        }
        assertThat(value(fresh(16), "select count(*) from pg_database where datname = '" + database.name() + "'"))
                .isEqualTo("0");
    }

    @Test
    void whatIsNotOursIsNotTouched() throws SQLException {
        TestDatabase notOurs = new TestDatabase(server(16), "postgres");
        TestDatabase ofAnotherServer = fresh(18);

        assertThatThrownBy(() -> server(16).drop(notOurs))
                .hasMessage("Refused to drop postgres on PostgreSQL 16: only databases that were created there by this"
                        + " run, and not dropped since, are touched.");
        assertThatThrownBy(() -> server(16).cloneOf(ofAnotherServer, "x"))
                .hasMessage(
                        "Refused to clone %s on PostgreSQL 16: only databases that were created there by this"
                                + " run, and not dropped since, are touched.",
                        ofAnotherServer.name());
    }

    @Test
    void namesStayWithin63Bytes() throws SQLException {
        TestDatabase database = server(16).create("Überlang " + String.join("", Collections.nCopies(90, "x")));

        assertThat(database.name()).hasSizeLessThanOrEqualTo(63).matches("mt_[a-z0-9_]+");
        assertThat(value(database, "select current_database()")).isEqualTo(database.name());
    }

    @Test
    void clonesInParallel() throws SQLException {
        TestDatabase template = fresh(16);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> clone(template)))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    private static String clone(TestDatabase template) {
        try {
            return server(16).cloneOf(template, "parallel").name();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBrokenMaintenanceConnectionIsReplaced() throws SQLException {
        TestDatabase database = fresh(16);
        execute(
                database,
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'migration-test maintenance'");

        assertThat(value(server(16).create("after"), "select 1")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void isWhatWasAskedFor(int major) throws SQLException {
        TestDatabase database = fresh(major);

        assertThat(server(major).version().major()).isEqualTo(major);
        assertThat(server(major).displayName()).isEqualTo("PostgreSQL " + major);
        assertThat(value(
                        database,
                        "select concat_ws(' ', current_setting('wal_level'), current_setting('fsync'),"
                                + " current_setting('autovacuum'), current_setting('listen_addresses'),"
                                + " current_setting('server_encoding'), upper('é'))"))
                .isEqualTo("replica off off 127.0.0.1 UTF8 É");
    }
}
