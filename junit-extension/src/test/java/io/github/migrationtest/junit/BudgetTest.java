package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.migration.MigrationRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a class's time is used up, the rest of it is not run, and never green. */
@Databases("18")
class BudgetTest {

    private Project project;

    /** So that a budget of seconds is not used up by the server's start. */
    @BeforeAll
    static void start() {
        Settings settings = Settings.fromEnvironment();
        DatabaseServers.get(DatabaseServers.parse("18", settings), settings);
    }

    @BeforeEach
    void history(@TempDir Path folder) {
        project = new Project(folder)
                .file("sql/V1__create_customer.sql", "create table customer (id int);")
                .file("sql/V2__wait.sql", "select pg_sleep(60);")
                .file("sql/V3__add_phone.sql", "alter table customer add phone text;")
                .file("sql/V4__add_fax.sql", "alter table customer add fax text;");
    }

    @Test
    void theRunningStepIsEndedAndTheRestIsNotRun() {
        Execution execution = project.run(Checks.class, "migrationtest.budget=5s");

        assertThat(project.portable(execution.message("applies", "V2"))).isEqualTo("""
                [V2 wait · PostgreSQL 18] up failed: not finished when the budget of 5s was used up (migrationtest.budget), so that its sessions were ended
                  sql/V2__wait.sql:1
                    select pg_sleep(60)
                      running: select pg_sleep(60)
                Run again: -Dtest='BudgetTest$Checks#applies' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
        assertThat(execution.message("applies", "V3"))
                .isEqualTo("[V3 add phone · PostgreSQL 18] not run: the budget of 5s is used up"
                        + " (migrationtest.budget)");
        assertThat(project.portable(execution.output())).isEqualTo("""

                Checks: Flyway 0, scope all (migrationtest.properties)
                ✔ V1 create customer: applies, keepsData skipped (no table had rows), blocksNobody
                ✘ V2 wait: applies FAILED (up failed: not finished when the budget of 5s was used up (migrationtest.budget), so that its sessions were ended), keepsData skipped (not reached: up failed), blocksNobody skipped (not reached: up failed)
                - V3 add phone: applies not run, keepsData not run, blocksNobody not run
                - V4 add fax: applies not run, keepsData not run, blocksNobody not run
                - historyIsValid not run
                  keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have their plans compared
                  undoRestores: no undo scripts; add U<version>__<name>.sql to db/undo to have the way back tested
                  not run: the budget of 5s is used up (migrationtest.budget)
                2 passed, 1 failed, 3 skipped, 7 not run in 0.0 s
                """);
    }

    static class Checks implements MigrationChecks {}

    @Test
    void aTestThatActsIsNotRunEither() {
        Execution execution = project.run(Acts.class, "migrationtest.budget=5s");

        assertThat(execution.verdicts())
                .containsExactly(
                        "up: V1 create customer · PostgreSQL 18 passed",
                        "up: V2 wait · PostgreSQL 18 failed",
                        "up: V3 add phone · PostgreSQL 18 skipped",
                        "up: V4 add fax · PostgreSQL 18 skipped");
        assertThat(execution.message("up", "V4")).contains("] not run: the budget of 5s is used up");
    }

    static class Acts {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void theTimeoutOfAStepCountsWhereTheBudgetIsLarger() {
        Execution execution = project.run(Checks.class, "migrationtest.budget=1h", "migrationtest.timeout=3s");

        assertThat(execution.message("applies", "V2"))
                .contains("up failed: not finished after 3 s (migrationtest.timeout), so that");
        assertThat(execution.message("applies", "V3")).contains("not reached: V2 failed");
    }

    @Test
    void aBudgetThatIsNoDurationIsRefused() {
        assertThat(project.run(Checks.class, "migrationtest.budget=tea")
                        .problems()
                        .get(0))
                .endsWith("migrationtest.budget=tea (JUnit configuration parameter) is not a duration: write a number"
                        + " above 0 with its unit, 90s or 5m (ms, s, m, h).");
    }
}
