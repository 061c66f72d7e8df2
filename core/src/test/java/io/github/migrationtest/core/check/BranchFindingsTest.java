package io.github.migrationtest.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.KnownChanges;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.internal.flyway.FlywayTool;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a branch must not do to a history that others have; whole messages. */
class BranchFindingsTest {

    @TempDir
    private Path folder;

    private GitRepository git;

    @BeforeEach
    void mergedMigrationsAndABranch() throws IOException {
        git = GitRepository.create(folder);
        git.write("sql/V1__a.sql", "select 1;\n").write("sql/V2__b.sql", "select 2;\n");
        git.write("sql/R__view.sql", "select 3;\n").write("undo/U2__b.sql", "select 4;\n");
        git.commit().git("switch", "--quiet", "--create", "feature");
    }

    private MigrationHistory history() {
        return new FlywayTool()
                .open(new MigrationSettings(
                        getClass().getClassLoader(),
                        git.root(),
                        List.of("filesystem:sql"),
                        List.of("filesystem:undo"),
                        List.of(),
                        Map.of(),
                        null));
    }

    private String said() {
        BranchChanges changes = BranchChanges.of(git.root(), Settings.of(List.of(base())));
        assertThat(changes).isInstanceOf(KnownChanges.class);
        CheckResult result = new HistoryIsValid(List.of(), changes, List.of(), Acceptances.NONE).check(history());
        return result instanceof CheckResult.Failed failed ? Finding.message(failed.findings()) : result.toString();
    }

    private static Settings.Source base() {
        return new Settings.Source("test", key -> key.equals(BranchChanges.BASE) ? "main" : null);
    }

    /** Main goes on meanwhile. */
    private void onMain(String... files) throws IOException {
        git.commit().git("switch", "--quiet", "main");
        for (String file : files) {
            git.write(file, "select 'main';\n");
        }
        git.commit().git("switch", "--quiet", "feature");
    }

    @Test
    void anEditedMigrationIsToBeRestored() throws IOException {
        git.write("sql/V1__a.sql", "select 1; -- comment\n");

        assertThat(said()).isEqualTo("""
                V1 is edited, though main has it: where it has been applied, the application will refuse to start
                  sql/V1__a.sql
                    its checksum is another than at the merge base %1$s, and the migration tool compares them
                Instead:   restore it, and write a new migration for what is to change
                           git checkout %1$s -- sql/V1__a.sql""".formatted(git.commitOf("main")));
    }

    @Test
    void whatTheToolDoesNotMindIsNoFinding() throws IOException {
        git.write("sql/V1__a.sql", "\uFEFFselect 1;\r\n").write("sql/R__view.sql", "select 33;\n");
        git.write("undo/U2__b.sql", "select 44;\n").write("sql/V1__a.sql.conf", "executeInTransaction=false\n");
        git.write("sql/V3__c.sql", "select 5;\n");

        assertThat(said()).isEqualTo("Passed[]");
    }

    @Test
    void aDeletedMigrationIsToBeRestored() {
        git.git("rm", "--quiet", "sql/V1__a.sql");

        assertThat(said()).isEqualTo("""
                V1 is deleted, though main has it: where it has been applied, the application will refuse to start
                  sql/V1__a.sql
                Instead:   restore it, and write a new migration for what is to change
                           git checkout %s -- sql/V1__a.sql""".formatted(git.commitOf("main")));
    }

    @Test
    void aRenamedMigrationIsToGetItsNameBack() {
        git.git("mv", "sql/V2__b.sql", "sql/V3__better name.sql");

        assertThat(said()).isEqualTo("""
                V2 is renamed, though main has it: where it has been applied, the application will refuse to start
                  sql/V2__b.sql
                    now sql/V3__better name.sql
                Instead:   restore it, and write a new migration for what is to change
                           git mv 'sql/V3__better name.sql' sql/V2__b.sql""");
    }

    @Test
    void anotherDescriptionIsAnotherName() {
        git.git("mv", "sql/V2__b.sql", "sql/V2__better.sql");

        assertThat(said()).isEqualTo("""
                V2 is renamed, though main has it: where it has been applied, the application will refuse to start
                  sql/V2__b.sql
                    now sql/V2__better.sql
                Instead:   restore it, and write a new migration for what is to change
                           git mv sql/V2__better.sql sql/V2__b.sql""");
    }

    @Test
    void theNewestIsMissedByNobodyButDatabasesDiffer() {
        git.git("rm", "--quiet", "sql/V2__b.sql", "undo/U2__b.sql");
        git.root().resolve("undo").toFile().mkdir();

        assertThat(said()).isEqualTo("""
                V2 is deleted, though main has it: databases that have it keep it, and new ones never get it
                  sql/V2__b.sql
                Instead:   restore it, and write a new migration for what is to change
                           git checkout %s -- sql/V2__b.sql""".formatted(git.commitOf("main")));
    }

    @Test
    void aMovedMigrationIsTheSame() throws IOException {
        git.write("sql/2024/.keep", "");
        git.git("mv", "sql/V1__a.sql", "sql/2024/V1__a.sql");
        git.git("mv", "sql/V2__b.sql", "sql/2024/V2__b.sql");
        assertThat(said()).isEqualTo("Passed[]");
    }

    @Test
    void aMovedAndEditedMigrationIsEdited() throws IOException {
        git.git("rm", "--quiet", "sql/V1__a.sql");
        git.write("sql/2024/V1__a.sql", "select 1, 2;\n");

        assertThat(said()).isEqualTo("""
                V1 is edited, though main has it: where it has been applied, the application will refuse to start
                  sql/2024/V1__a.sql
                    its checksum is another than at the merge base %1$s, and the migration tool compares them
                Instead:   restore it, and write a new migration for what is to change
                           git checkout %1$s -- sql/V1__a.sql""".formatted(git.commitOf("main")));
    }

    @Test
    void aDraftHasNotBeenApplied() throws IOException {
        git.write("drafts/V9__draft.sql", "select 9;\n").commit().git("branch", "--force", "main", "feature");
        git.git("mv", "drafts/V9__draft.sql", "sql/V3__draft.sql");

        assertThat(said()).isEqualTo("Passed[]");
    }

    @Test
    void aBaselineReplacesWhatItCovers() throws IOException {
        git.git("rm", "--quiet", "sql/V1__a.sql", "sql/V2__b.sql", "undo/U2__b.sql");
        git.write("sql/B2__all.sql", "select 1;\n").write("undo/.keep", "");

        assertThat(said()).isEqualTo("Passed[]");
    }

    @Test
    void aTakenVersionIsToBeRenamedWithItsUndo() throws IOException {
        git.write("sql/V3__mine.sql", "select 3;\n").write("sql/V3__mine.sql.conf", "encoding=UTF-8\n");
        git.write("undo/U3__mine.sql", "select 3;\n");
        onMain("sql/V3__theirs.sql");

        assertThat(said()).isEqualTo("""
                V3 is taken: main has another one by now
                  sql/V3__mine.sql
                    main has sql/V3__theirs.sql
                Instead:   take the next free version
                           git mv sql/V3__mine.sql sql/V4__mine.sql
                           git mv sql/V3__mine.sql.conf sql/V4__mine.sql.conf
                           git mv undo/U3__mine.sql undo/U4__mine.sql""");
    }

    @Test
    void whatComesAfterATakenVersionMovesAlong() throws IOException {
        git.write("sql/V3__mine.sql", "select 3;\n");
        onMain("sql/V3__theirs.sql");
        git.write("sql/V4__it's mine.sql", "select 4;\n");

        assertThat(said()).isEqualTo("""
                V3 is taken: main has another one by now
                  sql/V3__mine.sql
                    main has sql/V3__theirs.sql
                Instead:   take the next free version
                           mv 'sql/V4__it'\\''s mine.sql' 'sql/V5__it'\\''s mine.sql'
                           git mv sql/V3__mine.sql sql/V4__mine.sql""");
    }

    @Test
    void anOvertakenVersionComesTooLate() throws IOException {
        git.write("sql/V2_1__mine.sql", "select 3;\n");
        onMain("sql/V7__theirs.sql");

        assertThat(said()).isEqualTo("""
                V2.1 comes too late: main has V7 already, and where that has been applied, the application will refuse \
                to start
                  sql/V2_1__mine.sql
                    main has sql/V7__theirs.sql
                Instead:   take the next free version
                           git mv sql/V2_1__mine.sql sql/V8__mine.sql""");
    }

    @Test
    void aVersionBelowWhatWasThereBeforeComesTooLateAsWell() throws IOException {
        git.write("sql/V0.9__mine.sql", "select 3;\n");

        assertThat(said())
                .startsWith("V0.9 comes too late: main has V2 already")
                .endsWith("mv sql/V0.9__mine.sql sql/V3__mine.sql");
    }

    @Test
    void versionsAreWrittenAsTheyWere() throws IOException {
        git.write("sql/V003__mine.sql", "select 3;\n").write("sql/V2_9__mine.sql", "select 3;\n");
        onMain("sql/V3__theirs.sql");

        assertThat(said())
                .endsWith("\n           git mv sql/V003__mine.sql sql/V005__mine.sql"
                        + "\n           git mv sql/V2_9__mine.sql sql/V4__mine.sql");
    }

    @Test
    void aLateVersionIsNoFindingWhereTheToolAppliesThemInAnyOrder() throws IOException {
        git.write("flyway.conf", "flyway.outOfOrder=true\n").write("sql/V1_1__mine.sql", "select 3;\n");

        assertThat(said()).isEqualTo("Passed[]");
    }

    @Test
    void whatMainHasMergedIsItsOwn() throws IOException {
        git.write("sql/V3__mine.sql", "select 3;\n");
        onMain("sql/V3__mine.sql", "sql/V4__theirs.sql"); // squashed: the same file, no common commit

        assertThat(said()).isEqualTo("Passed[]");
    }

    @Test
    void otherFoldersHaveVersionsOfTheirOwn() throws IOException {
        git.write("sql/V3__mine.sql", "select 3;\n");
        onMain("billing/V3__theirs.sql", "sql-billing/V9__theirs.sql", "undo/U9__theirs.sql");

        assertThat(said()).isEqualTo("Passed[]");
    }
}
