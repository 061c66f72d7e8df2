package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.check.BlocksNobody;
import io.github.migrationtest.core.check.KeepsData;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import org.junit.jupiter.api.Test;

/** The verdicts of a class when its history goes wrong in one place. */
@Databases("18")
class ClimbTest {

    private static final String UP_FAILED = """
            up failed: ERROR 42P01: relation "client" does not exist
              junit-extension/src/test/resources/histories/upfails/migration/V2__add_email.sql:3
                alter table client
                    add column email text
            """;

    @Test
    void aFailureUpIsRedOnceAndTheRestIsNotReached() {
        Execution execution = Execution.of(UpFails.class);

        assertThat(execution.verdicts("applies"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 add email · PostgreSQL 18 failed",
                        "V3 add phone · PostgreSQL 18 skipped",
                        "V4 add city · PostgreSQL 18 skipped",
                        "R customer view · PostgreSQL 18 skipped");
        assertThat(execution.message("applies", "V2"))
                .isEqualTo("[V2 add email · PostgreSQL 18] " + UP_FAILED
                        + "Run again: -Dtest='ClimbTest$UpFails#applies' -Dmigrationtest.scope=2"
                        + " -Dmigrationtest.databases=18");
        assertThat(execution.verdicts("undoRestores"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 add email · PostgreSQL 18 skipped",
                        "V3 add phone · PostgreSQL 18 skipped",
                        "V4 add city · PostgreSQL 18 skipped");
        assertThat(execution.message("undoRestores", "V2"))
                .isEqualTo("[V2 add email · PostgreSQL 18] not reached: up failed");
        assertThat(execution.verdicts("body"))
                .containsExactly("V3 add phone · PostgreSQL 18 skipped", "V4 add city · PostgreSQL 18 skipped");
        for (String method : new String[] {"applies", "undoRestores", "body"}) {
            assertThat(execution.message(method, "V3"))
                    .isEqualTo("[V3 add phone · PostgreSQL 18] not reached: V2 failed");
            assertThat(execution.message(method, "V4"))
                    .isEqualTo("[V4 add city · PostgreSQL 18] not reached: V2 failed");
        }
    }

    @Migrations(locations = "classpath:histories/upfails/migration", undo = "classpath:histories/upfails/undo")
    static class UpFails implements MigrationChecks {
        @MigrationTest({"3", "4"})
        void body(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void bodiesAloneSayItOnceToo() {
        assertThat(Execution.of(BodiesOnly.class).verdicts())
                .containsExactly(
                        "body: V1 create customer · PostgreSQL 18 passed",
                        "body: V2 add email · PostgreSQL 18 failed",
                        "body: V3 add phone · PostgreSQL 18 skipped",
                        "body: V4 add city · PostgreSQL 18 skipped",
                        "body: R customer view · PostgreSQL 18 skipped");
    }

    @Migrations(locations = "classpath:histories/upfails/migration", undo = "classpath:histories/upfails/undo")
    static class BodiesOnly {
        @MigrationTest
        void body(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void aFailureOfTheGroundIsToldByOneLeaf() {
        String told = "V2 add email, which comes before what is tested here, failed:"
                + " ERROR 42P01: relation \"client\" does not exist\n"
                + "  junit-extension/src/test/resources/histories/upfails/migration/V2__add_email.sql:3\n"
                + "    alter table client\n"
                + "        add column email text\n";

        Execution checks = Execution.of(UpFails.class, "migrationtest.scope=from:3");
        assertThat(checks.verdicts())
                .filteredOn(verdict -> verdict.endsWith("failed"))
                .hasSize(1);
        assertThat(checks.verdicts())
                .filteredOn(verdict -> verdict.endsWith("skipped"))
                .hasSize(12);
        assertThat(checks.leaves().stream().filter(leaf -> leaf.verdict().endsWith("failed")))
                .allSatisfy(leaf -> assertThat(leaf.message()).startsWith("[" + leaf.name() + "] " + told));
        assertThat(checks.leaves().stream().filter(leaf -> leaf.verdict().endsWith("skipped")))
                .allSatisfy(
                        leaf -> assertThat(leaf.message()).isEqualTo("[" + leaf.name() + "] not reached: V2 failed"));

        Execution bodies = Execution.of(BodiesOnly.class, "migrationtest.scope=from:3");
        assertThat(bodies.verdicts())
                .containsExactly(
                        "body: V3 add phone · PostgreSQL 18 failed",
                        "body: V4 add city · PostgreSQL 18 skipped",
                        "body: R customer view · PostgreSQL 18 skipped");
        assertThat(bodies.message("body", "V3")).startsWith("[V3 add phone · PostgreSQL 18] " + told);
    }

    @Test
    void aFailureDownIsThatMigrationsAndTheNextIsJudgedOnASoundDatabase() {
        Execution execution = Execution.of(DownFails.class);

        assertThat(execution.verdicts("applies")).allMatch(verdict -> verdict.endsWith("passed"));
        assertThat(execution.verdicts("undoRestores"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 add email · PostgreSQL 18 failed",
                        "V3 add phone · PostgreSQL 18 passed");
        assertThat(execution.message("undoRestores", "V2")).isEqualTo("""
                [V2 add email · PostgreSQL 18] down failed: ERROR 42703: column "mail" of relation "customer" does not exist
                  junit-extension/src/test/resources/histories/downfails/undo/U2__add_email.sql:2
                    alter table customer drop column mail
                Accept:    V2 undo-fails: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='ClimbTest$DownFails#undoRestores' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
    }

    @Migrations(locations = "classpath:histories/downfails/migration", undo = "classpath:histories/downfails/undo")
    static class DownFails implements MigrationChecks {}

    @Test
    void aTraceInTheSchemaIsShownAndDoesNotReachTheNextMigration() {
        Execution execution = Execution.of(TraceInSchema.class);

        assertThat(execution.verdicts("applies")).allMatch(verdict -> verdict.endsWith("passed"));
        assertThat(execution.verdicts("undoRestores"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 second · PostgreSQL 18 failed",
                        "V3 third · PostgreSQL 18 passed");
        assertThat(execution.message("undoRestores", "V2")).isEqualTo("""
                [V2 second · PostgreSQL 18] down does not restore the schema: column public.customer.name is missing: text NOT NULL
                  junit-extension/src/test/resources/histories/trace-schema/undo/U2__second.sql
                Accept:    V2 undo-leaves-trace public.customer.name: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='ClimbTest$TraceInSchema#undoRestores' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
    }

    @Migrations(
            locations = "classpath:histories/trace-schema/migration",
            undo = "classpath:histories/trace-schema/undo")
    static class TraceInSchema implements MigrationChecks {}

    /** The schema comes back, so that undoRestores has nothing to say yet; the next migration would fail on the trace. */
    @Test
    void aTraceInRowsDoesNotReachTheNextMigration() {
        assertThat(Execution.of(TraceInRows.class).problems()).isEmpty();
    }

    @Migrations(locations = "classpath:histories/trace-rows/migration", undo = "classpath:histories/trace-rows/undo")
    static class TraceInRows implements MigrationChecks {

        /** It would tell what the undo loses. */
        @Override
        public void keepsData(RecordedRun run, KeepsData check) {}
    }

    @Test
    void aTraceInASequenceDoesNotReachTheNextMigration() {
        assertThat(Execution.of(TraceInSequence.class).problems()).isEmpty();
    }

    @Migrations(
            locations = "classpath:histories/trace-sequence/migration",
            undo = "classpath:histories/trace-sequence/undo")
    static class TraceInSequence implements MigrationChecks {}

    @Test
    void aTraceInTheOrderOfColumnsDoesNotReachTheNextMigration() {
        assertThat(Execution.of(TraceInOrder.class).problems()).isEmpty();
    }

    @Migrations(locations = "classpath:histories/trace-order/migration", undo = "classpath:histories/trace-order/undo")
    static class TraceInOrder implements MigrationChecks {

        /** It would tell what the undo loses. */
        @Override
        public void keepsData(RecordedRun run, KeepsData check) {}

        /** It would tell that the column is renamed in place. */
        @Override
        public void blocksNobody(RecordedRun run, BlocksNobody check) {}
    }

    @Test
    void aMigrationWithoutUndoAmongOthersIsSkippedAndSaysWhy() {
        Execution execution = Execution.of(SomeUndo.class);

        assertThat(execution.verdicts("undoRestores"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 add email · PostgreSQL 18 skipped",
                        "V3 add phone · PostgreSQL 18 passed");
        assertThat(execution.message("undoRestores", "V2"))
                .isEqualTo("[V2 add email · PostgreSQL 18] V2 has no undo script");
    }

    @Test
    void aMigrationWithoutUndoIsRedWhereItIsRequired() {
        Execution execution = Execution.of(SomeUndo.class, "migrationtest.undo=required");

        assertThat(execution.message("undoRestores", "V2")).isEqualTo("""
                [V2 add email · PostgreSQL 18] V2 has no undo script, and migrationtest.undo is 'required'
                  junit-extension/src/test/resources/histories/some-undo/migration/V2__add_email.sql
                Instead:   add U2__add_email.sql to db/undo
                Accept:    V2 undo-missing: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='ClimbTest$SomeUndo#undoRestores' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
        assertThat(execution.problems()).hasSize(1);
    }

    @Migrations(locations = "classpath:histories/some-undo/migration", undo = "classpath:histories/some-undo/undo")
    static class SomeUndo implements MigrationChecks {}

    @Test
    void withoutAnyUndoTheCheckIsAbsentWithOneLine() {
        Execution execution = Execution.of(NoUndo.class);

        assertThat(execution.verdicts("undoRestores"))
                .isEqualTo(
                        JUnitVersion.allowsZeroInvocations()
                                ? java.util.List.of()
                                : java.util.List.of("undoRestores(RecordedRun, UndoRestores) skipped"));
        assertThat(execution.verdicts("applies")).hasSize(2).allMatch(verdict -> verdict.endsWith("passed"));
        assertThat(execution.output())
                .containsOnlyOnce(
                        "\n  undoRestores: no undo scripts; add U<version>__<name>.sql to db/undo to have the way"
                                + " back tested\n");
    }

    @Test
    void withoutAnyUndoAllAreRedWhereItIsRequired() {
        assertThat(Execution.of(NoUndo.class, "migrationtest.undo=required").verdicts("undoRestores"))
                .containsExactly("V1 create customer · PostgreSQL 18 failed", "V2 add email · PostgreSQL 18 failed");
    }

    @Migrations(locations = "classpath:histories/no-undo/migration", undo = "classpath:histories/none/migration")
    static class NoUndo implements MigrationChecks {}

    @Test
    void repeatablesAreAppliedTwice() {
        Execution execution = Execution.of(Repeatables.class);

        assertThat(execution.verdicts("applies"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "R customer view · PostgreSQL 18 passed",
                        "R once only · PostgreSQL 18 failed");
        assertThat(execution.message("applies", "R once only")).isEqualTo("""
                [R once only · PostgreSQL 18] up failed the second time: ERROR 42P07: relation "once_only" already exists
                  junit-extension/src/test/resources/histories/repeatables/migration/R__once_only.sql:1
                    create view once_only as
                        select id from customer
                Instead:   write it so that it can run again: CREATE OR REPLACE …, or DROP … IF EXISTS before CREATE
                Accept:    R once only not-repeatable: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='ClimbTest$Repeatables#applies' -Dmigrationtest.scope=last:1 -Dmigrationtest.databases=18""");
        assertThat(execution.verdicts("undoRestores")).containsExactly("V1 create customer · PostgreSQL 18 passed");
    }

    @Migrations(locations = "classpath:histories/repeatables/migration", undo = "classpath:histories/repeatables/undo")
    static class Repeatables implements MigrationChecks {}

    @Test
    void aScopeWithoutVersionsLeavesTheUndoOut() {
        Execution execution = Execution.of(Repeatables.class, "migrationtest.scope=last:1");

        assertThat(execution.verdicts("applies")).containsExactly("R once only · PostgreSQL 18 failed");
        assertThat(execution.verdicts("undoRestores"))
                .isEqualTo(
                        JUnitVersion.allowsZeroInvocations()
                                ? java.util.List.of()
                                : java.util.List.of("undoRestores(RecordedRun, UndoRestores) skipped"));
        assertThat(execution.output())
                .contains(
                        "\n  undoRestores: nothing in scope last:1 (JUnit configuration parameter) that it concerns\n");
    }

    @Test
    void aHistoryMayHaveRepeatablesOnly() {
        assertThat(Execution.of(OnlyRepeatables.class).verdicts())
                .containsExactlyInAnyOrderElementsOf(
                        JUnitVersion.allowsZeroInvocations()
                                ? java.util.List.of(
                                        "applies: R customer view · PostgreSQL 18 passed",
                                        "blocksNobody: R customer view · PostgreSQL 18 passed",
                                        "historyIsValid: history passed")
                                : java.util.List.of(
                                        "applies: R customer view · PostgreSQL 18 passed",
                                        "blocksNobody: R customer view · PostgreSQL 18 passed",
                                        "undoRestores: undoRestores(RecordedRun, UndoRestores) skipped",
                                        "historyIsValid: history passed"));
    }

    @Migrations(
            locations = "classpath:histories/only-repeatables/migration",
            undo = "classpath:histories/none/migration")
    static class OnlyRepeatables implements MigrationChecks {}

    @Test
    void aSecondStartThatRunsSomethingIsTold() {
        assertThat(Execution.of(RunsAgain.class).message("applies", "R Never the same"))
                .isEqualTo("""
                [R Never the same · PostgreSQL 18] a second start ran again: R Never the same
                    everything was applied before, and nothing was changed in between
                Instead:   take out what changes a checksum from start to start
                Accept:    R Never the same runs-again: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='ClimbTest$RunsAgain#applies' -Dmigrationtest.scope=last:1 -Dmigrationtest.databases=18""");
    }

    @Migrations(
            locations = {"classpath:histories/no-undo/migration", "classpath:io/github/migrationtest/junit/again"},
            undo = "classpath:histories/none/migration")
    static class RunsAgain implements MigrationChecks {}

    @Test
    void indexesAreBuiltAndDroppedConcurrently() {
        assertThat(Execution.of(Concurrently.class).problems()).isEmpty();
    }

    @Migrations(
            locations = "classpath:histories/concurrently/migration",
            undo = "classpath:histories/concurrently/undo",
            configFiles = "classpath:histories/concurrently/flyway.conf")
    @Seed(rows = 0)
    static class Concurrently implements MigrationChecks {
        @MigrationTest
        void body(MigrationRun run) {
            run.up();
            run.down();
            run.up();
        }
    }

    @Test
    void databasesHaveVerdictsOfTheirOwn() {
        Execution execution = Execution.of(TwoDatabases.class);

        assertThat(execution.verdicts("applies"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 14 passed",
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 unique nulls · PostgreSQL 14 failed",
                        "V2 unique nulls · PostgreSQL 18 passed",
                        "V3 add phone · PostgreSQL 14 skipped",
                        "V3 add phone · PostgreSQL 18 passed");
    }

    @Databases({"14", "18"})
    @Migrations(locations = "classpath:histories/versions/migration", undo = "classpath:histories/versions/undo")
    @Seed(rows = 0)
    static class TwoDatabases {
        @MigrationTest
        void applies(RecordedRun run, io.github.migrationtest.core.check.Applies check) {
            CheckVerdict.of(check.check(run));
        }
    }
}
