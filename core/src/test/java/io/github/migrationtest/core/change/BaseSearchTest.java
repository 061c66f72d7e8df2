package io.github.migrationtest.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.testing.ChildJvm;
import io.github.migrationtest.core.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a branch is compared with, and what is said where there is nothing. */
class BaseSearchTest {

    private static final String FETCH =
            "; fetch the whole history: fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 in"
                    + " GitLab, git fetch --unshallow elsewhere";

    @TempDir
    private Path folder;

    private GitRepository server;
    private String began;

    /** A server with main, release and a feature that began at main's first commit. */
    @BeforeEach
    void serverWithAFeature() throws IOException {
        server = GitRepository.create(folder.resolve("server"));
        server.write("sql/V1__a.sql", "select 1;").commit();
        began = server.commitOf("main");
        server.git("branch", "release");
        server.git("switch", "--quiet", "--create", "feature");
        server.write("sql/V2__mine.sql", "select 2;").commit();
        server.git("switch", "--quiet", "main");
        server.write("sql/V2__theirs.sql", "select 2;").commit();
    }

    private static String read(GitRepository clone, Map<String, String> environment) {
        return told(ChangeReader.read(clone.root(), null, environment, GitRepository.ENVIRONMENT));
    }

    private static String told(BranchChanges changes) {
        if (changes instanceof UnknownChanges unknown) {
            return unknown.reason() + "; " + unknown.remedy();
        }
        KnownChanges known = (KnownChanges) changes;
        return known.base() + ": " + String.join(" ", known.files().keySet());
    }

    private GitRepository cloned(String... options) throws IOException {
        return server.cloned(folder.resolve("clone"), options);
    }

    @Test
    void defaultBranchIsTheRemotes() throws IOException {
        server.git("branch", "--move", "main", "live");
        GitRepository clone = cloned();
        clone.git("switch", "--quiet", "feature");

        assertThat(read(clone, Map.of())).isEqualTo("live (" + began + "): sql/V2__mine.sql");
    }

    @Test
    void defaultBranchIsFoundWhereACloneHasNotKeptIt() throws IOException {
        GitRepository clone = cloned();
        clone.git("switch", "--quiet", "feature");
        clone.git("remote", "set-head", "origin", "--delete");
        assertThat(read(clone, Map.of())).isEqualTo("main (" + began + "): sql/V2__mine.sql");

        clone.git("remote", "rename", "origin", "upstream");
        assertThat(read(clone, Map.of())).isEqualTo("main (" + began + "): sql/V2__mine.sql");
    }

    @ParameterizedTest
    @CsvSource({"main", "master", "trunk", "develop"})
    void defaultBranchIsAUsualOneWhereThereIsNoRemote(String name) {
        server.git("switch", "--quiet", "feature");
        server.git("branch", "--delete", "release");
        server.git("branch", "--move", "main", name);

        assertThat(read(server, Map.of())).isEqualTo(name + " (" + began + "): sql/V2__mine.sql");
    }

    @Test
    void aDetachedHeadIsComparedLikeABranch() throws IOException {
        GitRepository clone = cloned();
        clone.git("checkout", "--quiet", "--detach", "origin/feature");

        assertThat(read(clone, Map.of())).isEqualTo("main (" + began + "): sql/V2__mine.sql");
    }

    @Test
    void theDefaultBranchItselfHasWhatIsNotPushed() throws IOException {
        GitRepository clone = cloned();
        clone.write("sql/V3__later.sql", "select 3;").commit();

        assertThat(read(clone, Map.of())).isEqualTo("main (" + server.commitOf("main") + "): sql/V3__later.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_BASE_REF, release",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME, release",
        "CHANGE_TARGET, release",
        "BITBUCKET_PR_DESTINATION_BRANCH, release",
        "SYSTEM_PULLREQUEST_TARGETBRANCH, refs/heads/release",
        "BUILDKITE_PULL_REQUEST_BASE_BRANCH, release"
    })
    void aPullRequestIsComparedWithItsBase(String variable, String value) throws IOException {
        GitRepository clone = cloned();
        clone.git("switch", "--quiet", "feature");

        assertThat(read(clone, Map.of(variable, value))).isEqualTo("release (" + began + "): sql/V2__mine.sql");
        assertThat(read(clone, Map.of(variable, " "))).startsWith("main (");
        clone.git("branch", "local", "HEAD~1");
        assertThat(read(clone, Map.of(variable, value.replace("release", "local"))))
                .startsWith("local (" + began);
        assertThat(read(clone, Map.of(variable, value.replace("release", "gone"))))
                .isEqualTo("the pull request's base gone (" + variable + ") is not in this clone;"
                        + " git fetch origin gone:refs/remotes/origin/gone");
    }

    @Test
    void commitsThatGitLabNamesNeedNoBranch() throws IOException {
        GitRepository clone = cloned("--single-branch", "--branch", "feature");
        Map<String, String> mergeRequest = Map.of(
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA", server.git("rev-parse", "main~1"));

        assertThat(read(clone, mergeRequest)).isEqualTo("main (" + began + "): sql/V2__mine.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_BASE_REF, main, GITHUB_REF",
        "SYSTEM_PULLREQUEST_TARGETBRANCH, refs/heads/main, BUILD_SOURCEBRANCH"
    })
    void aMergeCommitIsComparedWithItsFirstParent(String base, String value, String head) throws IOException {
        Map<String, String> pullRequest = Map.of(base, value, head, "refs/pull/7/merge");
        String main = server.commitOf("main");
        server.git("checkout", "--quiet", "--detach", "main");
        server.git("merge", "--quiet", "--no-ff", "--message", "merge", "feature");
        server.git("update-ref", "refs/pull/7/merge", "HEAD");
        server.git("switch", "--quiet", "main");

        assertThat(read(pull("2"), pullRequest)).isEqualTo("main (" + main + "): sql/V2__mine.sql");
        assertThat(read(pull("1"), pullRequest)).isEqualTo("the clone is shallow and does not reach main" + FETCH);
        // without the merge ref, HEAD may be a branch that main was merged into: its first parent says nothing
        assertThat(read(pull("2"), Map.of(base, value, head, "refs/heads/feature")))
                .isEqualTo("the clone is shallow and does not reach main" + FETCH);
    }

    /** What actions/checkout does: nothing but the merge commit, so many commits deep. */
    private GitRepository pull(String depth) throws IOException {
        GitRepository clone = GitRepository.create(Files.createTempDirectory(folder, "pull"));
        clone.git("remote", "add", "origin", "file://" + server.root());
        String ref = "+refs/pull/7/merge:refs/remotes/pull/7/merge";
        clone.git("fetch", "--quiet", "--no-tags", "--depth=" + depth, "origin", ref);
        clone.git("checkout", "--quiet", "--force", "refs/remotes/pull/7/merge");
        return clone;
    }

    @Test
    void aShallowCloneOfABranchReachesNothing() throws IOException {
        GitRepository clone = cloned("--depth", "1", "--branch", "feature");
        assertThat(read(clone, Map.of()))
                .isEqualTo("the clone is shallow and does not reach the default branch" + FETCH);
        assertThat(told(ChangeReader.read(clone.root(), base("release"), Map.of(), GitRepository.ENVIRONMENT)))
                .isEqualTo("the clone is shallow and does not reach release" + FETCH);

        GitRepository both =
                server.cloned(folder.resolve("both"), "--depth", "1", "--no-single-branch", "--branch", "feature");
        assertThat(read(both, Map.of())).isEqualTo("the clone is shallow and does not reach main" + FETCH);
    }

    @Test
    void aShallowCloneOfTheDefaultBranchHasChangedNothing() throws IOException {
        assertThat(read(cloned("--depth", "1"), Map.of())).isEqualTo("main (" + server.commitOf("main") + "): ");
    }

    @Test
    void theSettingWinsOverAll() {
        server.git("switch", "--quiet", "feature");

        assertThat(told(ChangeReader.read(
                        server.root(),
                        base("feature"),
                        Map.of("GITHUB_BASE_REF", "release"),
                        GitRepository.ENVIRONMENT)))
                .isEqualTo("feature (" + server.commitOf("feature") + "): ");
    }

    @Test
    void aSettingThatNamesNothingIsAnError() {
        assertThatThrownBy(() -> ChangeReader.read(server.root(), base("mian"), Map.of(), GitRepository.ENVIRONMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "migrationtest.base=mian (system property) names no commit of the repository "
                                + server.root()
                                + ". Name a branch, a tag or a commit that is there, as in origin/develop; where"
                                + " a CI job fetches too little, let it fetch that branch too; none keeps git from being asked.");
    }

    @Test
    void gitIsNotAskedWhereNobodyWants() {
        assertThat(told(ChangeReader.read(folder.resolve("nowhere"), base("none"), Map.of(), Map.of())))
                .isEqualTo("git is not asked: migrationtest.base=none (system property);"
                        + " name a branch with migrationtest.base");
    }

    @Test
    void saysWhyThereIsNoBase() throws IOException {
        GitRepository unborn = GitRepository.create(folder.resolve("unborn"));
        assertThat(read(unborn, Map.of())).isEqualTo("the repository has no commit yet; commit once");

        server.git("switch", "--quiet", "--orphan", "island");
        server.commit();
        assertThat(read(server, Map.of()))
                .isEqualTo("main and HEAD have no commit in common; name what the branch began at:"
                        + " -Dmigrationtest.base=origin/develop");

        server.git("branch", "--delete", "--force", "main");
        assertThat(read(server, Map.of()))
                .isEqualTo("there is no default branch to compare with: neither origin/HEAD nor a branch main, master,"
                        + " trunk, develop; name it: -Dmigrationtest.base=origin/develop");

        Path plain = Files.createDirectories(folder.resolve("plain"));
        assertThat(told(ChangeReader.read(plain, null, Map.of(), GitRepository.ENVIRONMENT)))
                .isEqualTo(plain + " is in no git repository; run the tests in a clone");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Test
    @EnabledIf("isRoot")
    void saysHowToTrustARepositoryOfSomebodyElse() throws Exception {
        Process chown =
                new ProcessBuilder("chown", "-R", "nobody", server.root().toString()).start();
        assertThat(chown.waitFor()).isZero();

        assertThat(read(server, Map.of()))
                .isEqualTo("git does not show " + server.root() + ", which belongs to another user;"
                        + " git config --global --add safe.directory " + server.root());
    }

    @Test
    void saysWhereThereIsNoGit() throws Exception {
        assertThat(new ChildJvm()
                        .output(ReadChanges.class, Map.of("PATH", "/nonexistent"), "-Dproject=" + server.root()))
                .isEqualTo("there is no git command to ask; install git where the tests are run");
    }

    @Test
    void readsTheProjectAndNotTheRepositoryOfAHook() throws Exception {
        Map<String, String> ofHook =
                Map.of("GIT_DIR", folder.resolve("elsewhere").toString(), "GITHUB_BASE_REF", "");

        assertThat(new ChildJvm().output(ReadChanges.class, ofHook, "-Dproject=" + server.root()))
                .isEqualTo("main (" + server.commitOf("main") + "):");
    }

    private static Settings.Value base(String text) {
        return new Settings.Value(BranchChanges.BASE, text, "system property");
    }

    /** Run in a JVM of its own, with another environment. */
    static final class ReadChanges {

        private ReadChanges() {}

        public static void main(String[] arguments) {
            System.out.println(
                    told(BranchChanges.of(Path.of(System.getProperty("project")), Settings.fromEnvironment())));
        }
    }
}
