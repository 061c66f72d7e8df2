package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team sees on a branch: what it changed is judged, everything else is ground. */
@Databases("18")
class ChangedScopeTest {

    private static final String MAIN = "migrationtest.base=main";

    @TempDir
    private Path folder;

    private ProjectInGit project;

    @BeforeEach
    void twoMergedMigrations() throws Exception {
        project = ProjectInGit.create(folder, "V1__customer", "V2__orders");
    }

    @Migrations(locations = "filesystem:sql", undo = "filesystem:sql")
    static class Checks implements MigrationChecks {}

    private static String summary(Execution execution) {
        return execution
                .output()
                .replaceAll("Flyway [\\d.]+", "Flyway 0")
                .replaceAll("\\([0-9a-f]{7}\\)", "(3f2a1b0)")
                .replaceAll("in \\d+\\.\\d s", "in 0.0 s");
    }

    @Test
    void whatTheBranchAddsIsJudged() throws Exception {
        project.write("sql/V3__invoice.sql", "create table invoice (id int);").commit();
        project.write("sql/V4__phone.sql", "alter table v1__customer add phone text;");

        Execution execution = project.run(Checks.class, MAIN);

        assertThat(execution.problems()).isEmpty();
        assertThat(summary(execution)).isEqualTo("""

                Checks: Flyway 0, filesystem:sql, scope changed since main (3f2a1b0)
                ✔ V3 invoice: applies, keepsData, blocksNobody
                ✔ V4 phone: applies, keepsData, blocksNobody
                ✔ historyIsValid
                  V4 no-lock-timeout: locks public.v1__customer without lock_timeout (sql/V4__phone.sql:1); instead: SET lock_timeout = '2s'; before it, or once for the role that migrates: ALTER ROLE … SET lock_timeout = '2s'
                  keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have their plans compared
                  undoRestores: no undo scripts; add U<version>__<name>.sql to db/undo to have the way back tested
                7 passed, 0 failed, 0 skipped in 0.0 s
                """);
    }

    @Test
    void whereNothingIsChangedTheNewestIsJudged() {
        Execution execution = project.run(Checks.class, MAIN);

        assertThat(summary(execution)).isEqualTo("""

                Checks: Flyway 0, filesystem:sql, scope changed: nothing changed since main (3f2a1b0); took the newest, \
                V2; for more: -Dmigrationtest.scope=all
                ✔ V2 orders: applies, keepsData, blocksNobody
                ✔ historyIsValid
                  keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have their plans compared
                  undoRestores: no undo scripts; add U<version>__<name>.sql to db/undo to have the way back tested
                4 passed, 0 failed, 0 skipped in 0.0 s
                """);
    }

    @Test
    void anEditedMigrationIsJudgedAndFound() throws Exception {
        project.write("sql/V1__customer.sql", "create table v1__customer (id bigint);");

        Execution execution = project.run(Checks.class, MAIN);

        assertThat(execution.verdicts())
                .containsExactlyInAnyOrder(
                        "applies: V1 customer · PostgreSQL 18 passed",
                        "blocksNobody: V1 customer · PostgreSQL 18 passed",
                        "historyIsValid: history failed");
        assertThat(execution.message("historyIsValid", "history"))
                .startsWith(
                        "[history] V1 is edited, though main has it: where it has been applied, the application will"
                                + " refuse to start\n  sql/V1__customer.sql\n");
    }

    @Test
    void theBranchIsLookedAtWhateverTheScope() throws Exception {
        project.write("sql/V1__customer.sql", "create table v1__customer (id bigint);");

        Execution execution = project.run(Checks.class, MAIN, "migrationtest.scope=2");

        assertThat(execution.verdicts())
                .containsExactlyInAnyOrder(
                        "keepsData: V2 orders · PostgreSQL 18 passed",
                        "applies: V2 orders · PostgreSQL 18 passed",
                        "blocksNobody: V2 orders · PostgreSQL 18 passed",
                        "historyIsValid: history failed");
    }

    @Test
    void aMigrationOfItsOwnDoesNotHideTheScopeOfTheOthers() throws Exception {
        project.write("sql/V3__invoice.sql", "create table invoice (id int);");

        Execution execution = project.run(ChecksAndMore.class, MAIN);

        assertThat(summary(execution))
                .startsWith("\nChecksAndMore: Flyway 0, filesystem:sql, scope changed since main (3f2a1b0)\n"
                        + "✔ V1 customer: up\n✔ V3 invoice: applies, keepsData, blocksNobody\n");
    }

    static class ChecksAndMore extends Checks {
        @MigrationTest("1")
        void up(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void withoutARepositoryTheNewestIsJudged() throws Exception {
        try (var files = Files.walk(folder.resolve(".git"))) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }

        assertThat(summary(project.run(Checks.class, "")))
                .contains(
                        ", scope changed: " + project.root()
                                + " is in no git repository; took the newest, V2; for more:"
                                + " run the tests in a clone; or -Dmigrationtest.scope=all\n✔ V2 orders: applies, keepsData, blocksNobody\n");
    }

    @Test
    void whoAsksForItIsToldWhyNot() {
        Execution execution = project.run(Checks.class, "migrationtest.base=none", "migrationtest.scope=changed");

        assertThat(execution.problems())
                .filteredOn(problem -> problem.contains("failed"))
                .containsExactly(
                        "applies: applies(RecordedRun, Applies) failed: The scope changed cannot be told: git is"
                                + " not asked: migrationtest.base=none (migrationtest.properties). Way out: name a branch with"
                                + " migrationtest.base. Or choose another scope, as in last:5. Set by: JUnit configuration"
                                + " parameter.");
    }

    @Test
    void aBaseThatIsNotThereIsAnError() {
        Execution execution = project.run(Checks.class, "migrationtest.base=mian");

        assertThat(execution.problems())
                .filteredOn(problem -> problem.contains("failed"))
                .singleElement()
                .asString()
                .endsWith(
                        "migrationtest.base=mian (migrationtest.properties) names no commit of the repository "
                                + project.root()
                                + ". Name a branch, a tag or a commit that is there, as in origin/develop; where"
                                + " a CI job fetches too little, let it fetch that branch too; none keeps git from being asked.");
    }

    @Test
    void settingsThatHaveAlwaysBeenThereAreNoNews() throws Exception {
        project.write("flyway.conf", "flyway.outOfOrder=true\n")
                .write("sql/V1_customer.sql.bak.sql", "select 1;")
                .commit()
                .git("branch", "--force", "main");
        project.write("sql/V3__invoice.sql", "create table invoice (id int);");

        assertThat(project.run(Checks.class, MAIN).problems()).isEmpty();
        assertThat(project.run(Checks.class, MAIN + "\nmigrationtest.scope=all").message("historyIsValid", ""))
                .contains("outOfOrder=true", "V1_customer.sql.bak.sql");
    }
}
