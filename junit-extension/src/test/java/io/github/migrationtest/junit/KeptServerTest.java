package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.MigrationRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;

class KeptServerTest {

    private static @Nullable TestDatabase database;

    @KeepDatabase(KeepDatabase.When.FAILED)
    @Databases("16")
    static class OneFailsTestCase {

        @MigrationTest("1")
        void fails(MigrationRun run) {
            database = run.database();
            run.up();
            throw new AssertionError("not as it should be");
        }

        @MigrationTest("1")
        void passes(MigrationRun run) {
            run.up();
        }
    }

    @AfterEach
    void drop() throws SQLException {
        TestDatabase kept = database;
        if (kept != null) {
            kept.server().drop(kept);
        }
    }

    @Test
    void theFailureAndTheSummarySayWhereTheDatabaseIs() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        List<String> failures;
        try {
            failures = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(OneFailsTestCase.class))
                    .execute()
                    .testEvents()
                    .list()
                    .stream()
                    .filter(event -> event.getType() == EventType.FINISHED)
                    .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                    .map(TestExecutionResult::getThrowable)
                    .flatMap(Optional::stream)
                    .map(Throwable::getMessage)
                    .toList();
        } finally {
            System.setOut(console);
        }
        TestDatabase kept = database;
        assertThat(kept).isNotNull();
        String start = kept.server().keep(kept).orElseThrow();
        String address = kept.jdbcUrl() + " user postgres password " + kept.password() + ", kept until the next run";

        assertThat(failures)
                .containsExactly("[V1 create customer · PostgreSQL 16] not as it should be\n"
                        + "Run again: -Dtest='KeptServerTest$OneFailsTestCase#fails' -Dmigrationtest.scope=1"
                        + " -Dmigrationtest.databases=16\n"
                        + "Database:  " + address + "; start it with: " + start);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\n  Kept: V1 create customer · PostgreSQL 16: " + address + "\n  start it with: " + start
                        + "\n");
    }
}
