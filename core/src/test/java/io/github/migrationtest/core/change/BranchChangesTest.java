package io.github.migrationtest.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.testing.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files differ, and what they were, in repositories made with git. */
class BranchChangesTest {

    @TempDir
    private Path folder;

    private GitRepository git;

    @BeforeEach
    void repositoryWithABranch() throws IOException {
        git = GitRepository.create(folder.resolve("shop"));
        git.write("sql/V1__a.sql", "select 1;\n").write("sql/V2__b.sql", "select 2;\nselect 22;\n");
        git.write("sql/V3__c.sql", "select 3;\n").commit();
        git.git("switch", "--quiet", "--create", "feature");
    }

    private KnownChanges read(Path project) {
        BranchChanges changes = ChangeReader.read(project, null, Map.of(), GitRepository.ENVIRONMENT);
        assertThat(changes).isInstanceOf(KnownChanges.class);
        return (KnownChanges) changes;
    }

    private List<String> files(Path project) {
        return read(project).files().values().stream()
                .map(change -> change.kind() + " " + change.path()
                        + (change.pathBefore() == null ? "" : " from " + change.pathBefore()))
                .toList();
    }

    @Test
    void listsWhatTheBranchAndTheWorkingTreeChanged() throws IOException {
        git.write("sql/V4__committed.sql", "select 4;\n").write("sql/V2__b.sql", "select 0;\n");
        git.git("rm", "--quiet", "sql/V3__c.sql");
        git.git("mv", "sql/V1__a.sql", "sql/V1__other.sql");
        git.commit();
        git.write("sql/V5__staged.sql", "select 5;\n").git("add", "sql");
        git.write("sql/V6__untracked.sql", "select 6;\n");
        git.write(".gitignore", "generated/\n").write("generated/V7__ignored.sql", "select 7;\n");

        assertThat(files(git.root()))
                .containsExactly(
                        "UNTRACKED .gitignore",
                        "RENAMED sql/V1__other.sql from sql/V1__a.sql",
                        "EDITED sql/V2__b.sql",
                        "DELETED sql/V3__c.sql",
                        "ADDED sql/V4__committed.sql",
                        "ADDED sql/V5__staged.sql",
                        "UNTRACKED sql/V6__untracked.sql");
    }

    @Test
    void comparesWithTheMergeBaseAndNotWithTheTip() throws IOException {
        String base = git.commitOf("main");
        git.write("sql/V4__mine.sql", "select 4;\n").commit().git("switch", "--quiet", "main");
        git.write("sql/V4__theirs.sql", "select 4;\n").commit().git("switch", "--quiet", "feature");

        KnownChanges changes = read(git.root());

        assertThat(changes.files()).containsOnlyKeys("sql/V4__mine.sql");
        assertThat(changes.base()).hasToString("main (" + base + ")");
        assertThat(changes.filesAtTip(Set.of("sql")))
                .containsExactly("sql/V1__a.sql", "sql/V2__b.sql", "sql/V3__c.sql", "sql/V4__theirs.sql");
        assertThat(changes.filesAtTip(Set.of("sq", "other"))).isEmpty();
    }

    @Test
    void readsWhatFilesHeldAtTheMergeBase() throws IOException {
        Files.write(git.root().resolve("sql/latin.sql"), new byte[] {'-', '-', (byte) 0xe4, 0, '\r', '\n'});
        git.write("sql/with space.sql", "select 'space';").commit().git("switch", "--quiet", "--create", "later");
        git.git("branch", "--force", "main", "feature");
        git.write("sql/latin.sql", "select 1;").write("sql/with space.sql", "select 2;");

        KnownChanges changes = read(git.root());

        assertThat(changes.contentAtBase("sql/latin.sql")).contains(new byte[] {'-', '-', (byte) 0xe4, 0, '\r', '\n'});
        assertThat(changes.contentAtBase("sql/with space.sql"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("select 'space';"));
        assertThat(changes.contentAtBase("sql/V9__not_there.sql")).isEmpty();
        assertThat(changes.contentAtBase("sql")).isEmpty();
    }

    @Test
    void takesFileNamesAsTheyAre() throws IOException, InterruptedException {
        git.write("sql/V4__with space.sql", "select 4;").write("sql/V5__it's \"quoted\".sql", "select 5;");
        // through a shell, since Java can write the name in some locales only
        new ProcessBuilder("sh", "-c", "printf 'select 6;' > \"$(printf 'sql/V6__\\303\\244nderung.sql')\"")
                .directory(git.root().toFile())
                .start()
                .waitFor();

        assertThat(files(git.root()))
                .containsExactly(
                        "UNTRACKED sql/V4__with space.sql",
                        "UNTRACKED sql/V5__it's \"quoted\".sql",
                        "UNTRACKED sql/V6__\u00e4nderung.sql");
        git.commit();
        git.git("branch", "--force", "main", "feature");
        assertThat(read(git.root()).contentAtBase("sql/V6__\u00e4nderung.sql"))
                .contains("select 6;".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void doesNotCountLineEndsAsChanges() throws IOException {
        git.write("sql/V1__a.sql", "select 1;\r\n").write("sql/V2__b.sql", "\uFEFFselect 2;\nselect 22;");
        git.write("sql/V3__c.sql", "select 3; -- comment\r\n");

        KnownChanges changes = read(git.root());

        assertThat(changes.files()).hasSize(3);
        assertThat(changes.changedAmong(List.of("sql/V1__a.sql", "sql/V2__b.sql", "sql/V3__c.sql", "sql/V9__z.sql")))
                .containsExactly("sql/V3__c.sql");
    }

    @Test
    void seesNoChangeInLineEndsThatGitConverts() throws IOException {
        git.git("config", "core.autocrlf", "true");
        git.write("sql/V1__a.sql", "select 1;\r\n");

        assertThat(files(git.root())).isEmpty();
    }

    @Test
    void knowsAFileThatWasTakenOutOfTheIndexOnly() {
        git.git("rm", "--quiet", "--cached", "sql/V1__a.sql");

        assertThat(files(git.root())).containsExactly("EDITED sql/V1__a.sql");
        assertThat(read(git.root()).changedAmong(List.of("sql/V1__a.sql"))).isEmpty();
    }

    @Test
    void namesFilesFromTheRootWhereTheProjectIsBelow() throws IOException {
        git.write("services/billing/sql/V4__d.sql", "select 4;").write("V5__e.sql", "select 5;");

        assertThat(files(git.root().resolve("services/billing")))
                .containsExactly("UNTRACKED V5__e.sql", "UNTRACKED services/billing/sql/V4__d.sql");
    }

    @Test
    void readsALinkedWorktree() throws IOException {
        git.git(
                "worktree",
                "add",
                "--quiet",
                "-b",
                "other",
                folder.resolve("linked").toString(),
                "main");
        GitRepository linked = GitRepository.at(folder.resolve("linked"));
        linked.write("sql/V4__linked.sql", "select 4;");

        assertThat(files(linked.root())).containsExactly("UNTRACKED sql/V4__linked.sql");
        assertThat(files(git.root())).isEmpty();
    }

    @Test
    void readsASubmoduleAsARepositoryOfItsOwn() throws IOException {
        GitRepository outer = GitRepository.create(folder.resolve("outer")).commit();
        outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "file://" + git.root(), "db");
        outer.write("db/sql/V4__d.sql", "select 4;");

        assertThat(files(outer.root().resolve("db/sql"))).containsExactly("UNTRACKED sql/V4__d.sql");
        assertThat(files(outer.root())).containsExactly("ADDED .gitmodules");
    }
}
