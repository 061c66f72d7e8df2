package io.github.migrationtest.junit;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.migrationtest.core.check.HistoryIsValid;
import io.github.migrationtest.core.check.UndoRestores;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team has agreed to live with is green, and said; what it agreed to once and is gone is not. */
@Databases("18")
class AcceptanceTest {

    private static final String IN = "   in junit-extension/src/test/resources/migrationtest/accepted.txt";
    private static final String BOTH = "V2 undo-leaves-trace: nobody minds two enums";
    private static final String GAP = "V5 version-gap: V4 was never merged";

    private Project project;

    @BeforeEach
    void history(@TempDir Path folder) {
        project = new Project(folder)
                .migration("1__create_customer", "create table customer (id int);", "drop table customer;")
                .migration(
                        "2__add_tier",
                        "create type tier as enum ('gold'); create type \"Rank\" as enum ('first');"
                                + " alter table customer add tier tier;",
                        "alter table customer drop tier;")
                .migration("3__add_phone", "alter table customer add phone text;", "alter table customer drop phone;")
                .migration("5__add_fax", "alter table customer add fax text;", "alter table customer drop fax;");
    }

    static class Checks implements MigrationChecks {}

    private String said(String method, String label) {
        return project.portable(project.run(Checks.class).message(method, label));
    }

    @Test
    void failuresOfferTheLineToPaste() {
        assertThat(said("undoRestores", "V2")).isEqualTo("""
                [V2 add tier · PostgreSQL 18] down does not restore the schema: 2 differences
                  undo/U2__add_tier.sql
                    enum public."Rank" is left behind
                    enum public.tier is left behind
                    so that up fails the second time: ERROR 42710: type "tier" already exists
                Accept:    V2 undo-leaves-trace: <reason>%s
                Run again: -Dtest='AcceptanceTest$Checks#undoRestores' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""".formatted(IN));
        assertThat(said("historyIsValid", "history")).isEqualTo("""
                [history] V4 is missing between V3 and V5
                Instead:   number the migrations consecutively, or accept the gap; a script that comes later with this version is refused or runs out of order
                Accept:    V5 version-gap: <reason>%s""".formatted(IN));
    }

    @Test
    void whatIsAcceptedIsGreenAndTheSummarySaysWhy() {
        project.accepted("# with ops", "", BOTH, GAP);

        Execution execution = project.run(Checks.class);

        assertThat(execution.problems()).isEmpty();
        assertThat(project.portable(execution.output())).isEqualTo("""

                Checks: Flyway 0, scope all (migrationtest.properties)
                ✔ V1 create customer: applies, keepsData skipped (no table had rows), blocksNobody, undoRestores
                ✔ V2 add tier: applies, keepsData, blocksNobody, undoRestores (accepted: nobody minds two enums)
                ✔ V3 add phone: applies, keepsData, blocksNobody, undoRestores
                ✔ V5 add fax: applies, keepsData, blocksNobody, undoRestores
                ✔ historyIsValid (accepted: V4 was never merged)
                  keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have their plans compared
                16 passed (2 with findings that are accepted), 0 failed, 1 skipped in 0.0 s
                """);
    }

    @Test
    void aLineWithAnObjectAcceptsThatOneOnly() {
        project.accepted("V2 undo-leaves-trace public.tier: nobody minds", GAP);

        assertThat(said("undoRestores", "V2")).isEqualTo("""
                [V2 add tier · PostgreSQL 18] down does not restore the schema: enum public."Rank" is left behind
                  undo/U2__add_tier.sql
                    so that up fails the second time: ERROR 42710: type "tier" already exists
                Accept:    V2 undo-leaves-trace public."Rank": <reason>   in classes/migrationtest/accepted.txt
                Run again: -Dtest='AcceptanceTest$Checks#undoRestores' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
        assertThat(project.run(Checks.class).verdicts("historyIsValid")).containsExactly("history passed");

        project.accepted(
                "V2 undo-leaves-trace public.tier: nobody minds",
                "V2 undo-leaves-trace public.\"Rank\": the other",
                GAP);

        Execution execution = project.run(Checks.class);
        assertThat(execution.problems()).isEmpty();
        assertThat(execution.output()).contains("undoRestores (accepted: the other; nobody minds)");
    }

    @Test
    void aCommentInAScriptAcceptsForItsOwnMigration() {
        project.accepted(GAP);
        project.file("undo/U2__add_tier.sql", """
                -- migrationtest: accept undo-leaves-trace public.tier: nobody minds
                -- migrationtest: accept undo-leaves-trace public."Rank": neither
                alter table customer drop tier;
                """);

        assertThat(project.run(Checks.class).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V1 undo-leaves-trace: long ago|'V1 undo-leaves-trace' is accepted, but nothing like it is found",
                "V2 undo-leaves-trace public.rank: no|'V2 undo-leaves-trace public.rank' is accepted, but nothing like it is found",
                "V2 undo-fails: no|'V2 undo-fails' is accepted, but nothing like it is found",
                "V3 version-gap: no|'V3 version-gap' is accepted, but nothing like it is found",
                "history out-of-order: no|'history out-of-order' is accepted, but nothing like it is found",
                "history undo-fails: no|'history undo-fails' is accepted, but nothing like it is found",
                "V9 undo-fails: gone|V9 is accepted something of, but is not in the history"
            })
    void aLineThatAcceptsNothingIsAFinding(String line, String said) {
        project.accepted(BOTH, GAP, line);
        String expected = """
                [history] %s
                  classes/migrationtest/accepted.txt:3
                Instead:   take the line out, or correct it""".formatted(said);

        assertThat(said("historyIsValid", "history")).isEqualTo(expected);
        // and nothing else need have run before
        Execution alone = project.run(List.of(selectMethod(
                Checks.class,
                "historyIsValid",
                MigrationHistory.class.getName() + "," + HistoryIsValid.class.getName())));
        assertThat(project.portable(alone.message("historyIsValid", "history"))).isEqualTo(expected);
    }

    @Test
    void whatTheClassDoesNotLookAtIsNotStale() {
        project.accepted("V1 undo-fails: long ago", BOTH, GAP);

        assertThat(project.run(Checks.class, "migrationtest.scope=from:2").problems())
                .isEmpty();
        assertThat(project.run(NoUndo.class).problems()).isEmpty();
        assertThat(project.run(Checks.class).verdicts("historyIsValid")).containsExactly("history failed");
    }

    static class NoUndo implements MigrationChecks {
        @Override
        public void undoRestores(RecordedRun run, UndoRestores check) {}
    }

    @Test
    void whatIsFoundOnOneOfTheDatabasesIsNotStale() {
        project.accepted("V2 undo-leaves-trace: on old servers", GAP);
        project.file("undo/U2__add_tier.sql", """
                alter table customer drop tier;
                do $$ begin
                    if current_setting('server_version_num')::int > 150000 then
                        drop type tier; drop type "Rank";
                    end if;
                end $$;
                """);

        assertThat(project.run(Checks.class, "migrationtest.databases=14,18").problems())
                .isEmpty();
        assertThat(project.run(Checks.class).verdicts("historyIsValid")).containsExactly("history failed");
    }

    @Test
    void aLineForSomeVersionsIsStaleOnlyWhereItSays() {
        project.file("undo/U2__add_tier.sql", """
                alter table customer drop tier;
                do $$ begin
                    if current_setting('server_version_num')::int > 150000 then
                        drop type tier; drop type "Rank";
                    end if;
                end $$;
                """);
        project.accepted("V2 undo-leaves-trace on 13..14: on old servers", GAP);

        // in one run, and in the jobs of a matrix that have one version each
        assertThat(project.run(Checks.class, "migrationtest.databases=14,18").problems())
                .isEmpty();
        assertThat(project.run(Checks.class, "migrationtest.databases=14").problems())
                .isEmpty();
        assertThat(project.run(Checks.class).problems()).isEmpty();

        project.accepted("V2 undo-leaves-trace on 14..: on old servers", GAP);

        assertThat(said("historyIsValid", "history")).isEqualTo("""
                [history] 'V2 undo-leaves-trace on 14..' is accepted, but nothing like it is found
                  classes/migrationtest/accepted.txt:1
                Instead:   take the line out, or correct it""");

        project.accepted("V2 undo-leaves-trace on 15..: on new servers", GAP);

        assertThat(project.run(Checks.class, "migrationtest.databases=14").verdicts("undoRestores"))
                .contains("V2 add tier · PostgreSQL 14 failed");
    }

    @Test
    void whatConcernsTheHistoryIsOfNoVersion() {
        project.accepted(BOTH, "V5 version-gap on 18: never merged");

        assertThat(said("historyIsValid", "history")).isEqualTo("""
                [history] V4 is missing between V3 and V5 (and 1 more)
                Instead:   number the migrations consecutively, or accept the gap; a script that comes later with this version is refused or runs out of order
                Accept:    V5 version-gap: <reason>   in classes/migrationtest/accepted.txt

                'V5 version-gap on 18' is accepted, but nothing like it is found
                  classes/migrationtest/accepted.txt:2
                Instead:   take the line out, or correct it""");
    }

    @Test
    void whatWasNotReachedIsNotStale() {
        project.accepted("V3 undo-fails: perhaps", BOTH, GAP);
        project.file("sql/V2__add_tier.sql", "select nothing;");

        assertThat(project.run(Checks.class).verdicts())
                .contains("applies: V2 add tier · PostgreSQL 18 failed", "historyIsValid: history passed");
    }

    @Test
    void aMigrationThatDoesNotApplyOffersNoLine() {
        project.file("sql/V2__add_tier.sql", "select nothing;");

        assertThat(said("applies", "V2")).doesNotContain("Accept:");
    }

    @Test
    void aLineThatMeansNothingIsRefusedBeforeAnythingRuns() {
        project.accepted(BOTH, "V5 version-gab: x");

        Execution execution = project.run(Checks.class);

        assertThat(project.portable(execution.problems().get(0)))
                .isEqualTo(
                        "applies: applies(RecordedRun, Applies) failed: classes/migrationtest/accepted.txt:2: there is"
                                + " no rule 'version-gab'; there is version-gap. A line is written like this:"
                                + " V181 undo-leaves-trace public.tier: the reason");
        assertThat(execution.problems())
                .hasSize(6)
                .filteredOn(problem -> problem.contains(" failed: "))
                .hasSize(1);
    }

    @Test
    void theFileCanHaveAnotherName() {
        project.file("classes/agreed.txt", BOTH + "\n" + GAP);

        assertThat(project.run(Checks.class, "migrationtest.accepted=agreed.txt")
                        .problems())
                .isEmpty();
        assertThat(project.run(Checks.class, "migrationtest.accepted=agreed").problems())
                .contains("applies: applies(RecordedRun, Applies) failed: migrationtest.accepted=agreed (JUnit"
                        + " configuration parameter): there is no such file on the test classpath. Put it into"
                        + " src/test/resources, or leave the setting out for migrationtest/accepted.txt.");
    }

    @Test
    void assertionsWrittenByHandKnowNothingOfIt() {
        project.accepted(BOTH, GAP);

        assertThat(project.run(ByHand.class).verdicts())
                .containsExactly("restores: V2 add tier · PostgreSQL 18 failed");
    }

    static class ByHand {
        @MigrationTest("2")
        void restores(MigrationRun run) {
            run.up();
            assertThat(run.down()).restoresSchema();
        }
    }
}
