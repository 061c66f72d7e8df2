package io.github.migrationtest.junit;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.MigrationRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations that change what all databases of a server share: roles and settings. */
@Isolated("counts the roles of the shared server")
class ClusterWideTest {

    private static final String[] ALL_BUT_V3 = {
        "applies: V1 create customer · PostgreSQL 18 passed",
        "applies: V2 create reader · PostgreSQL 18 passed",
        "applies: V3 create writer · PostgreSQL 18 passed",
        "applies: V4 add email · PostgreSQL 18 passed",
        "applies: V5 work mem · PostgreSQL 18 passed",
        "undoRestores: V1 create customer · PostgreSQL 18 passed",
        "undoRestores: V2 create reader · PostgreSQL 18 passed",
        "undoRestores: V3 create writer · PostgreSQL 18 failed",
        "undoRestores: V4 add email · PostgreSQL 18 passed",
        "undoRestores: V5 work mem · PostgreSQL 18 passed"
    };

    /** The second time, on whatever the first one has left behind. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void eachMigrationIsJudgedByItself(int time) {
        Execution execution = Execution.of(Roles.class);

        assertThat(execution.verdicts()).contains(ALL_BUT_V3);
        assertThat(execution.verdicts("acts"))
                .containsExactly(
                        "V2 create reader · PostgreSQL 18 passed",
                        "V3 create writer · PostgreSQL 18 passed",
                        "V4 add email · PostgreSQL 18 passed",
                        "V5 work mem · PostgreSQL 18 passed");
        assertThat(execution.message("undoRestores", "V3"))
                .isEqualTo(
                        "[V3 create writer · PostgreSQL 18] down does not restore the schema: role shop_writer is left"
                                + " behind\n"
                                + "  junit-extension/src/test/resources/histories/roles/undo/U3__create_writer.sql\n"
                                + "    so that up fails the second time: ERROR 42710: role \"shop_writer\" already"
                                + " exists\n"
                                + "Accept:    V3 undo-leaves-trace shop_writer: <reason>   in"
                                + " junit-extension/src/test/resources/migrationtest/accepted.txt\n"
                                + "Run again: -Dtest='ClusterWideTest$Roles#undoRestores' -Dmigrationtest.scope=3"
                                + " -Dmigrationtest.databases=18");
    }

    @Databases("18")
    @Seed(sql = "histories/roles/customers.sql", at = "1")
    @Migrations(
            locations = "classpath:histories/roles/migration",
            undo = "classpath:histories/roles/undo",
            scope = "all")
    static class Roles implements MigrationChecks {

        @MigrationTest({"2", "3", "4", "5"})
        void acts(MigrationRun run) {
            run.up();
            assertThat(run.query("select name from customer where id = 1")).hasSize(1);
        }
    }

    @Test
    void theGroundMayHaveMadeRolesThatATestNeeds() {
        assertThat(Execution.of(NeedsReader.class).verdicts())
                .containsExactly("undoes: V4 add email · PostgreSQL 18 passed");
    }

    @Databases("18")
    @Migrations(locations = "classpath:histories/roles/migration", undo = "classpath:histories/roles/undo")
    static class NeedsReader {

        @MigrationTest("4")
        void undoes(MigrationRun run) {
            assertThat(run.query("select from pg_roles where rolname = 'shop_reader'"))
                    .hasSize(1);
            run.up();
            assertThat(run.down()).restoresSchema();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatComesUnannouncedIsKeptApartToo(int time) throws SQLException {
        Execution execution = Execution.of(Hidden.class);

        assertThat(execution.verdicts())
                .contains(
                        "applies: V2 create reader · PostgreSQL 18 passed",
                        "undoRestores: V2 create reader · PostgreSQL 18 passed",
                        "acts: V2 create reader · PostgreSQL 18 passed",
                        "acts: V3 add email · PostgreSQL 18 passed")
                .noneMatch(verdict -> verdict.endsWith("failed"));
        assertThat(rolesOfTheSharedServer()).doesNotContain("shop_");
    }

    @Databases("18")
    @Seed(sql = "histories/roles/customers.sql", at = "1")
    @Migrations(
            locations = "classpath:histories/roles/hidden",
            undo = "classpath:histories/roles/hidden-undo",
            scope = "all")
    static class Hidden implements MigrationChecks {

        @MigrationTest({"2", "3"})
        void acts(MigrationRun run) {
            run.up();
            assertThat(run.down()).restoresSchema();
        }
    }

    private static String rolesOfTheSharedServer() throws SQLException {
        TestDatabase database = DatabaseServers.get(
                        new DatabaseSpec(DatabaseSpec.EMBEDDED, "18"), Settings.fromEnvironment())
                .create("roles");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select string_agg(rolname, ',') from pg_roles")) {
            row.next();
            return row.getString(1);
        } finally {
            database.server().drop(database);
        }
    }
}
