package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub Actions is told; golden texts. */
@Databases({"14", "18"})
class GitHubTest {

    private Project project;
    private Path stepSummary;

    @BeforeEach
    void history(@TempDir Path folder) {
        stepSummary = folder.resolve("summary.md");
        project = new Project(folder)
                .migration("1__create_customer", "create table customer (id int);", "drop table customer;")
                .migration("2__add_tier", "create type tier as enum ('gold');", "select 1;")
                .migration("3__add_rank", "create type rank as enum ('first');", "select 1;")
                .migration("5__add_fax", "alter table customer add fax text;", "\nalter table customer drop fex;")
                .accepted("V3 undo-leaves-trace public.rank: nobody minds");
    }

    private String[] onGitHub(String... more) {
        List<String> parameters = new ArrayList<>(
                List.of("migrationtest.github=auto", "github.actions=true", "github.step.summary=" + stepSummary));
        parameters.addAll(Arrays.asList(more));
        return parameters.toArray(new String[0]);
    }

    private static List<String> commands(String output) {
        return output.lines().filter(line -> line.startsWith("::")).toList();
    }

    @Test
    void aCommandForEachFindingWhicheverTheDatabase() {
        String output = project.portable(project.run(Checks.class, onGitHub()).output());

        assertThat(commands(output))
                .containsExactly(
                        "::error file=undo/U2__add_tier.sql,title=V2 undo-leaves-trace · PostgreSQL 14%2C PostgreSQL 18"
                                + "::down does not restore the schema: enum public.tier is left behind"
                                + "%0A  undo/U2__add_tier.sql"
                                + "%0A    so that up fails the second time: ERROR 42710: type \"tier\" already exists"
                                + "%0AAccept:    V2 undo-leaves-trace public.tier: <reason>"
                                + "   in classes/migrationtest/accepted.txt",
                        "::notice file=undo/U3__add_rank.sql,title=V3 undo-leaves-trace%2C accepted · PostgreSQL 14%2C"
                                + " PostgreSQL 18::down does not restore the schema: enum public.rank is left behind"
                                + "%0Aaccepted: nobody minds%0A  classes/migrationtest/accepted.txt:1",
                        "::error file=undo/U5__add_fax.sql,line=2,title=V5 undo-fails · PostgreSQL 14%2C PostgreSQL 18"
                                + "::down failed: ERROR 42703: column \"fex\" of relation \"customer\" does not exist"
                                + "%0A  undo/U5__add_fax.sql:2%0A    alter table customer drop fex"
                                + "%0AAccept:    V5 undo-fails: <reason>   in classes/migrationtest/accepted.txt",
                        "::error file=sql/V5__add_fax.sql,title=V5 version-gap::V4 is missing between V3 and V5"
                                + "%0AInstead:   number the migrations consecutively, or accept the gap; a script that"
                                + " comes later with this version is refused or runs out of order"
                                + "%0AAccept:    V5 version-gap: <reason>   in classes/migrationtest/accepted.txt");
    }

    static class Checks implements MigrationChecks {}

    @Test
    void aStepSummaryInMarkdown() throws IOException {
        project.run(Checks.class, onGitHub("migrationtest.databases=18"));

        assertThat(project.portable(Files.readString(stepSummary))).isEqualTo("""
                ### Checks: 13 passed (1 with findings that are accepted), 3 failed, 1 skipped in 0.0 s

                Flyway 0, scope all (migrationtest.properties)

                | | migration | checks |
                | --- | --- | --- |
                | ✔ | V1 create customer | applies, keepsData skipped (no table had rows), blocksNobody, undoRestores |
                | ✘ | V2 add tier | applies, keepsData, blocksNobody, undoRestores FAILED (down does not restore the schema: enum public.tier is left behind) |
                | ✔ | V3 add rank | applies, keepsData, blocksNobody, undoRestores (accepted: nobody minds) |
                | ✘ | V5 add fax | applies, keepsData, blocksNobody, undoRestores FAILED (down failed: ERROR 42703: column "fex" of relation "customer" does not exist) |

                ✘ historyIsValid: V4 is missing between V3 and V5

                keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have \
                their plans compared

                <details><summary>V2 add tier · PostgreSQL 18: undoRestores</summary>

                <pre>down does not restore the schema: enum public.tier is left behind
                  undo/U2__add_tier.sql
                    so that up fails the second time: ERROR 42710: type "tier" already exists
                Accept:    V2 undo-leaves-trace public.tier: &lt;reason&gt;   in classes/migrationtest/accepted.txt
                Run again: -Dtest='GitHubTest$Checks#undoRestores' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18</pre>

                </details>

                <details><summary>V5 add fax · PostgreSQL 18: undoRestores</summary>

                <pre>down failed: ERROR 42703: column "fex" of relation "customer" does not exist
                  undo/U5__add_fax.sql:2
                    alter table customer drop fex
                Accept:    V5 undo-fails: &lt;reason&gt;   in classes/migrationtest/accepted.txt
                Run again: -Dtest='GitHubTest$Checks#undoRestores' -Dmigrationtest.scope=5 -Dmigrationtest.databases=18</pre>

                </details>

                <details><summary>history: historyIsValid</summary>

                <pre>V4 is missing between V3 and V5
                Instead:   number the migrations consecutively, or accept the gap; a script that comes later with this version is refused or runs out of order
                Accept:    V5 version-gap: &lt;reason&gt;   in classes/migrationtest/accepted.txt</pre>

                </details>

                """);
    }

    @Test
    void whatWouldEndACommandIsEscaped() throws IOException {
        String output = project.portable(project.run(ByHand.class, onGitHub("migrationtest.databases=18"))
                .output());

        assertThat(commands(output))
                .containsExactly(
                        "::error file=sql/V1__create_customer.sql,title=V1 create customer%3A fails · PostgreSQL 18"
                                + "::50%25 of a|b, <c>:%0D%0A%0Anone"
                                + "%0ARun again: -Dtest='GitHubTest$ByHand#fails' -Dmigrationtest.scope=1"
                                + " -Dmigrationtest.databases=18");
        assertThat(Files.readString(stepSummary))
                .contains("| ✘ | V1 create customer | fails FAILED (50% of a\\|b, &lt;c&gt;:) |")
                .contains("<pre>50% of a|b, &lt;c&gt;:\r\n&#32;\nnone\n");
    }

    static class ByHand {
        @MigrationTest("1")
        void fails(MigrationRun run) {
            throw new AssertionError("50% of a|b, <c>:\r\n\nnone");
        }
    }

    @ParameterizedTest
    @CsvSource({"auto, false", "off, true"})
    void nothingOfItElsewhere(String setting, String actions) {
        String output = project.run(
                        Checks.class, onGitHub("migrationtest.github=" + setting, "github.actions=" + actions))
                .output();

        assertThat(commands(output)).isEmpty();
        assertThat(stepSummary).doesNotExist();
    }

    @Test
    void withoutASummaryFileTheCommandsAreThere() {
        String output = project.run(Checks.class, "migrationtest.github=on").output();

        assertThat(commands(output)).hasSize(4);
    }

    @Test
    void aSummaryThatCannotBeWrittenIsSaid() {
        String output = project.portable(
                project.run(Checks.class, onGitHub("github.step.summary=" + stepSummary.resolve("below")))
                        .output());

        assertThat(output)
                .endsWith("The step summary was not written (GITHUB_STEP_SUMMARY):"
                        + " java.nio.file.NoSuchFileException: summary.md/below\n");
    }
}
