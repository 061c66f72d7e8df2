package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A step that waits is ended, and says for whom. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class TimeoutTest {

    @Test
    void theMessageNamesWhatItWaitsForAndWhoHoldsIt() {
        Execution execution = Execution.of(Blocked.class, "migrationtest.timeout=400ms");

        assertThat(execution.message("up", "V2").replaceAll("session \\d+", "session 1"))
                .isEqualTo("""
                [V2 add email · PostgreSQL 18] up failed: not finished after 400 ms (migrationtest.timeout), so that its sessions were ended
                  waits for Lock/relation: alter table customer add column email text
                  held by session 1 (a colleague, idle in transaction: lock table customer in share mode)
                  junit-extension/src/test/resources/histories/plain/migration/V2__add_email.sql:1
                    alter table customer add column email text
                Run again: -Dtest='TimeoutTest$Blocked#up' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
        assertThat(execution.verdicts("looksAgain")).containsExactly("V2 add email · PostgreSQL 18 passed");
    }

    static class Blocked {
        @MigrationTest("2")
        void up(MigrationRun run) throws SQLException {
            try (Connection colleague = colleague(run);
                    Statement statement = colleague.createStatement()) {
                colleague.setAutoCommit(false);
                statement.execute("lock table customer in share mode");
                run.up();
            }
        }

        /** The step has failed, the run has not: what it knows can be looked at. */
        @MigrationTest("2")
        void looksAgain(MigrationRun run) throws SQLException {
            try (Connection colleague = colleague(run);
                    Statement statement = colleague.createStatement()) {
                colleague.setAutoCommit(false);
                statement.execute("lock table customer in share mode");
                assertThat(run.tryUp().succeeded()).isFalse();
            }
            assertThat(run.query("select count(*) from customer")).hasSize(1);
            assertThat(run.tryUp().succeeded()).isTrue();
        }

        private static Connection colleague(MigrationRun run) throws SQLException {
            String url = run.database().jdbcUrl();
            return DriverManager.getConnection(
                    url + (url.contains("?") ? "&" : "?") + "ApplicationName=a%20colleague",
                    run.database().user(),
                    run.database().password());
        }
    }
}
