package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.migration.MigrationRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that tests do, on servers on which the user may create databases and nothing else. */
class GivenServerTest {

    private static DatabaseServer server(int major) {
        Settings none = Settings.of(List.of());
        return DatabaseServers.get(DatabaseServers.parse("embedded:" + major, none), none);
    }

    private static String url(int major, String user) {
        return server(major).address().jdbcUrl("postgres") + "?user=" + user;
    }

    @BeforeAll
    static void roles() throws SQLException {
        for (int major : List.of(13, 18)) {
            try (Connection connection = server(major).create("roles").connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        create role developer login createdb password 'd';
                        create role stranger login createdb password 's';
                        create role owner_of_shop;
                        create role login_of_shop login password 'l';
                        grant owner_of_shop to developer;
                        grant login_of_shop to developer""");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void everythingWorksForAUserWhoMayOnlyCreateDatabases(int major) throws SQLException {
        Execution execution = Execution.of(
                Checks.class, "migrationtest.databases=" + url(major, "developer"), "migrationtest.password=d");

        assertThat(execution.problems()).isEmpty();
        assertThat(execution.verdicts("seesNothingOfOthers")).hasSize(4);
        assertThat(execution.output()).doesNotContain("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner_of_shop", "login_of_shop"})
    void migrationsRunAsARoleThatTheUserIsAMemberOf(String role) {
        String password = role.startsWith("login") ? "l" : "";
        for (int major : List.of(13, 18)) {
            assertThat(Execution.of(
                                    AsRole.class,
                                    "migrationtest.databases=" + url(major, "developer"),
                                    "migrationtest.password=d",
                                    "migrationtest.role=" + role,
                                    "migrationtest.role-password=" + password)
                            .problems())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aMissingMembershipIsNamed(int major) {
        String grant = major < 16
                ? "GRANT \"owner_of_shop\" TO \"stranger\"; ALTER ROLE \"stranger\" INHERIT;"
                : "GRANT \"owner_of_shop\" TO \"stranger\" WITH INHERIT TRUE, SET TRUE;";

        assertThat(Execution.of(
                                Fails.class,
                                "migrationtest.databases=" + url(major, "stranger"),
                                "migrationtest.password=s",
                                "migrationtest.role=owner_of_shop")
                        .message("fails", "V2"))
                .contains(
                        "] migrationtest.role=owner_of_shop (JUnit configuration parameter): stranger may not act for that"
                                + " role on stranger@127.0.0.1:"
                                + server(major).address().port() + ". As superuser: " + grant
                                + "\n");
    }

    /** Up a second time, V2 would leave a second row: that nobody may see it proves nothing. */
    @Test
    void rowsThatTheUserMayNotSeeAreNotTakenForNone() {
        assertThat(Execution.of(
                                HiddenRows.class,
                                "migrationtest.databases=" + url(18, "developer"),
                                "migrationtest.password=d",
                                "migrationtest.undo=optional")
                        .verdicts("applies"))
                .hasSize(3)
                .allMatch(verdict -> verdict.endsWith("passed"));
    }

    @Migrations(locations = "classpath:histories/hidden-rows/migration", undo = "classpath:histories/hidden-rows/undo")
    static class HiddenRows implements MigrationChecks {}

    @Test
    void theReplayHasNoPassword() {
        String url = url(18, "developer");

        assertThat(Execution.of(Fails.class, "migrationtest.databases=" + url + "&password=d")
                        .message("fails", "V2"))
                .endsWith("Run again: -Dtest='GivenServerTest$Fails#fails' -Dmigrationtest.scope=2"
                        + " -Dmigrationtest.databases='" + url + "'");
    }

    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    @Seed(sql = "histories/plain/seed/ada.sql", at = "1")
    static class Checks implements MigrationChecks {
        @MigrationTest
        void seesNothingOfOthers(MigrationRun run) {
            run.up();
            assertThat(run.query("select usesuper from pg_user where usename = current_user"))
                    .isEqualTo(List.of(Map.of("usesuper", false)));
            run.down();
            run.up();
        }
    }

    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    static class AsRole implements MigrationChecks {
        @MigrationTest("2")
        void acts(MigrationRun run) {
            run.execute("insert into customer (name) values ('Ada')");
            run.up();
            assertThat(run.query(
                            "select distinct tableowner::text = current_user as owner, tableowner::text ~ '_of_shop'"
                                    + " as shop from pg_tables where schemaname = 'public'"))
                    .isEqualTo(List.of(Map.of("owner", true, "shop", true)));
            run.down();
        }
    }

    @Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
    static class Fails {
        @MigrationTest("2")
        void fails(MigrationRun run) {
            run.up();
            assertThat(1).isEqualTo(2);
        }
    }
}
