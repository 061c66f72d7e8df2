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
        Execution execution = Execution.of(Blocked.class, "migrationtest.timeout=4s");

        assertThat(execution
                        .message("up", "V2")
                        .replaceAll("session \\d+", "session 1")
                        .replaceAll("since \\d+ s", "since 1 s"))
                .isEqualTo("""
                [V2 add email · PostgreSQL 18] up failed: not finished after 4 s (migrationtest.timeout), so that its sessions were ended
                  waits for Lock/relation: alter table customer add column email text
                  held by session 1 (a colleague, idle in transaction since 1 s: lock table customer in share mode)
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

    private static String said(Execution execution) {
        return execution
                .message("up", "V1")
                .replaceAll("session \\d+", "session 1")
                .replaceAll("since \\d+ s", "since 1 s");
    }

    @Test
    void anAdvisoryLockIsNamedWithItsKey() {
        assertThat(said(Execution.of(Advisory.class, "migrationtest.timeout=4s")))
                .isEqualTo("""
                [V1 wait · PostgreSQL 18] up failed: not finished after 4 s (migrationtest.timeout), so that its sessions were ended
                  waits for Lock/advisory 4711: select pg_advisory_lock(4711)
                  held by session 1 (migration-test, idle since 1 s: select pg_advisory_lock(4711))
                  junit-extension/src/test/resources/histories/advisory/migration/V1__wait.sql:1
                    select pg_advisory_lock(4711)
                Run again: -Dtest='TimeoutTest$Advisory#up' -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""");
    }

    @Migrations(locations = "classpath:histories/advisory/migration", undo = "classpath:histories/none/migration")
    @Databases("18")
    static class Advisory {
        @MigrationTest
        void up(MigrationRun run) throws SQLException {
            try (Connection holder = run.database().connect();
                    Statement statement = holder.createStatement()) {
                statement.execute("select pg_advisory_lock(4711)");
                run.up();
            }
        }
    }

    /** PostgreSQL sees no deadlock, because the first connection waits in the client. */
    @Test
    void aMigrationThatWaitsForItselfIsToldSo() {
        assertThat(said(Execution.of(SelfWait.class, "migrationtest.timeout=4s")))
                .isEqualTo("""
                [V1 Wait for itself · PostgreSQL 18] up failed: not finished after 4 s (migrationtest.timeout), so that its sessions were ended
                  waits for Lock/advisory 1, 2: select pg_advisory_xact_lock(1, 2)
                  held by session 1 (migration-test migration, idle in transaction since 1 s: select pg_advisory_xact_lock(1, 2))
                  both are the migration's own connections: the first does nothing until the second is done, which PostgreSQL does not see as a deadlock. Use the one that the migration is given (context.getConnection()).
                  junit-extension/src/test/java/io/github/migrationtest/junit/selfwait/V1__Wait_for_itself.java:18
                    select pg_advisory_xact_lock(1, 2)
                Run again: -Dtest='TimeoutTest$SelfWait#up' -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""");
    }

    @Migrations(
            locations = "classpath:io/github/migrationtest/junit/selfwait",
            undo = "classpath:histories/none/migration")
    @Databases("18")
    static class SelfWait {
        @MigrationTest
        void up(MigrationRun run) {
            run.up();
        }
    }
}
