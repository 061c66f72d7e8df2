package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.MigrationRun;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which databases are on the server when a class has ended. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class KeepDatabaseTest {

    private static final List<TestDatabase> USED = new ArrayList<>();

    @BeforeEach
    void forget() {
        USED.clear();
    }

    @Test
    void noneIsLeftOfThoseThatPassedOrFailed() throws SQLException {
        TreeSet<String> before = databases();

        Execution execution = Execution.of(HalfRed.class);

        assertThat(execution.verdicts("up"))
                .filteredOn(verdict -> verdict.endsWith("failed"))
                .hasSize(2);
        assertThat(USED).hasSize(4);
        assertThat(databases()).isEqualTo(before);
        assertThat(Execution.of(ClimbTest.UpFails.class).problems()).isNotEmpty();
        assertThat(Execution.of(ClimbTest.TraceInSchema.class).problems()).isNotEmpty();
        assertThat(Execution.of(ClimbTest.UpFails.class, "migrationtest.scope=from:3")
                        .problems())
                .isNotEmpty();
        assertThat(Execution.of(SeedTest.Failing.class).problems()).isNotEmpty();
        assertThat(databases()).isEqualTo(before);
    }

    static class HalfRed implements MigrationChecks {
        @MigrationTest
        void up(MigrationRun run) {
            USED.add(run.database());
            run.up();
            run.execute("create table kept as select 1 as one");
            assertThat(run.migration().label()).isIn("V1", "V2");
        }
    }

    @Test
    void keptOnesAnswerAfterwardsAndAreNamed() throws SQLException {
        TreeSet<String> before = databases();

        Execution execution = Execution.of(Kept.class);

        try {
            assertThat(databases()).hasSize(before.size() + 4);
            assertThat(USED)
                    .hasSize(4)
                    .allSatisfy(database -> assertThat(answers(database)).isTrue());
            TestDatabase first = USED.get(0);
            assertThat(execution.output())
                    .contains("\n  Kept: V1 create customer · PostgreSQL 18: " + first.jdbcUrl() + " user "
                            + first.user() + " password ");
        } finally {
            drop();
        }
        assertThat(databases()).isEqualTo(before);
    }

    @KeepDatabase
    static class Kept extends HalfRed {}

    @Test
    void theSettingWinsOverTheAnnotation() throws SQLException {
        TreeSet<String> before = databases();

        Execution.of(Kept.class, "migrationtest.keep=failed");

        try {
            assertThat(USED.stream().filter(KeepDatabaseTest::answers).map(TestDatabase::name))
                    .hasSize(2)
                    .allMatch(name -> name.startsWith("mt_"));
            assertThat(databases()).hasSize(before.size() + 2);
        } finally {
            drop();
        }

        USED.clear();
        Execution.of(Kept.class, "migrationtest.keep=never");
        assertThat(databases()).isEqualTo(before);
    }

    private static boolean answers(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select one from kept")) {
            return row.next() && row.getInt(1) == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void drop() throws SQLException {
        for (TestDatabase database : USED) {
            if (answers(database)) {
                database.server().drop(database);
            }
        }
    }

    static TreeSet<String> databases() throws SQLException {
        Settings settings = Settings.of(List.of());
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse("18", settings), settings);
        TreeSet<String> names = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                        server.address().jdbcUrl("postgres"),
                        server.address().user(),
                        server.address().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select datname from pg_database where datname like 'mt\\_%'")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
