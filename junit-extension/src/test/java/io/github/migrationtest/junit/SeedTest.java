package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data in the states that migrations start from. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class SeedTest {

    @Test
    void dataIsThereFromItsVersionOn() {
        assertThat(Execution.of(Seeded.class).problems()).isEmpty();
    }

    @Seed(sql = "histories/plain/seed/ada.sql", at = "1")
    @Seed(
            sql = {"histories/plain/seed/bob.sql", "histories/plain/seed/eve.sql"},
            at = "V3")
    @Seed(rows = 0)
    static class Seeded implements MigrationChecks {
        @MigrationTest
        void names(MigrationRun run) {
            String expected = switch (run.migration().label()) {
                case "V1" -> "";
                case "V4" -> "Ada, Bob, Eve";
                default -> "Ada";
            };
            if (!expected.isEmpty()) {
                assertThat(run.query("select string_agg(name, ', ' order by name) as names from customer")
                                .get(0))
                        .containsEntry("names", expected);
            }
            run.up();
        }
    }

    @Test
    void withoutAVersionDataIsWrittenAtTheFirstStateInScope() {
        assertThat(Execution.of(FirstState.class).problems()).isEmpty();
    }

    @Migrations(
            locations = "classpath:histories/plain/migration",
            undo = "classpath:histories/plain/undo",
            scope = "from:3")
    @Seed(sql = "histories/plain/seed/ada.sql")
    @Seed(rows = 0)
    static class FirstState {
        @MigrationTest
        void names(MigrationRun run) {
            assertThat(run.query("select name, email from customer")).hasSize(1);
            run.up();
        }
    }

    @Test
    void aSeedThatFailsIsToldOnceWithItsLine() {
        Execution execution = Execution.of(Failing.class);

        assertThat(execution.verdicts("applies"))
                .containsExactly(
                        "V1 create customer · PostgreSQL 18 passed",
                        "V2 add email · PostgreSQL 18 passed",
                        "V3 add phone · PostgreSQL 18 failed",
                        "V4 create orders · PostgreSQL 18 skipped");
        assertThat(execution.message("applies", "V3")).isEqualTo("""
                [V3 add phone · PostgreSQL 18] A seed failed after V2: junit-extension/src/test/resources/histories/plain/seed/wrong.sql:3: ERROR: column "nam" of relation "customer" does not exist
                Run again: -Dtest='SeedTest$Failing#applies' -Dmigrationtest.scope=3 -Dmigrationtest.databases=18""");
        assertThat(execution.message("applies", "V4"))
                .isEqualTo("[V4 create orders · PostgreSQL 18] not reached: the seed"
                        + " junit-extension/src/test/resources/histories/plain/seed/wrong.sql failed");
        assertThat(execution.problems())
                .filteredOn(problem -> problem.contains(" failed: "))
                .hasSize(1);
    }

    @Seed(sql = "histories/plain/seed/wrong.sql", at = "2")
    static class Failing implements MigrationChecks {
        @MigrationTest({"3", "4"})
        void body(MigrationRun run) {
            run.up();
        }
    }

    @Test
    void aSeedAfterTheLastMigrationThatFailsIsToldToo() {
        Execution execution = Execution.of(FailingLast.class);

        assertThat(execution.problems())
                .singleElement()
                .asString()
                .startsWith(
                        "applies: V4 create orders · PostgreSQL 18 failed: [V4 create orders · PostgreSQL 18] A seed"
                                + " failed after V4: junit-extension/src/test/resources/histories/plain/seed/wrong.sql:3: ERROR: ");
    }

    @Seed(sql = "histories/plain/seed/wrong.sql", at = "4")
    static class FailingLast implements MigrationChecks {}

    @Test
    void whatASeedCannotMeanIsRefusedOnce() {
        assertThat(Execution.of(UnknownVersion.class).problems())
                .filteredOn(problem -> problem.contains("failed: "))
                .singleElement()
                .asString()
                .endsWith(
                        "failed: @Seed at UnknownVersion: the history has no version 9 to write data after; it goes from V1 to V4.");
        assertThat(Execution.of(NoVersion.class).problems())
                .filteredOn(problem -> problem.contains("failed: "))
                .singleElement()
                .asString()
                .endsWith(
                        "failed: @Seed at NoVersion: Not a version: 'latest'. A version is numbers and dots, as in 181"
                                + " or 2.3.1.");
        assertThat(Execution.of(MissingScript.class).problems())
                .filteredOn(problem -> problem.contains("failed: "))
                .singleElement()
                .asString()
                .endsWith(
                        "failed: @Seed at MissingScript names the script db/nowhere.sql, which is not on the classpath."
                                + " Put it below src/test/resources.");
        assertThat(Execution.of(Empty.class).problems())
                .filteredOn(problem -> problem.contains("failed: "))
                .singleElement()
                .asString()
                .endsWith("failed: @Seed at Empty seeds nothing: name a script, @Seed(sql ="
                        + " \"db/customers.sql\"), a dump, @Seed(dump = \"db/shop.dump\"), or how many rows each"
                        + " table gets, @Seed(rows = 10_000).");
    }

    @Seed(sql = "histories/plain/seed/ada.sql", at = "9")
    static class UnknownVersion implements MigrationChecks {}

    @Seed(sql = "histories/plain/seed/ada.sql", at = "latest")
    static class NoVersion implements MigrationChecks {}

    @Seed(sql = "db/nowhere.sql")
    static class MissingScript implements MigrationChecks {}

    @Seed
    static class Empty implements MigrationChecks {}

    /** {@code db/testdata} is one folder for a project, so that each case brings its own on a class path of its own. */
    @Test
    void scriptsInTheFolderRunAtTheVersionInTheirName(@TempDir Path classpath) throws Exception {
        write(classpath, "after-V01.sql", "insert into customer (name) values ('Ada');");
        write(
                classpath,
                "after-V3.sql",
                "insert into customer (name) values ('Bob');\ninsert into customer (name) values ('Eve');");
        write(classpath, "notes.txt", "no script");

        assertThat(withClasspath(classpath, Names.class).problems()).isEmpty();
    }

    @Seed(rows = 0)
    static class Names {
        @MigrationTest({"2", "4"})
        void names(MigrationRun run) {
            assertThat(run.query("select * from customer"))
                    .hasSize(run.migration().label().equals("V2") ? 1 : 3);
            run.up();
        }
    }

    @Test
    void theFolderMayBeNamed() {
        assertThat(Execution.of(OtherFolder.class).problems()).isEmpty();
    }

    @Migrations(
            locations = "classpath:histories/plain/migration",
            undo = "classpath:histories/plain/undo",
            testdata = "histories/plain/testdata")
    @Seed(rows = 0)
    static class OtherFolder {
        @MigrationTest("2")
        void names(MigrationRun run) {
            assertThat(run.query("select name from customer")).hasSize(1);
            run.up();
        }
    }

    @Test
    void scriptsInTheFolderThatWouldNotRunAreRefused(@TempDir Path misnamed, @TempDir Path unknown) throws Exception {
        write(misnamed, "V3.sql", "select 1;");
        assertThat(withClasspath(misnamed, Names.class).problems())
                .singleElement()
                .asString()
                .endsWith("failed: db/testdata/V3.sql would not be run: a script in this folder is named"
                        + " after-V<version>.sql.");

        write(unknown, "after-V7.sql", "select 1;");
        assertThat(withClasspath(unknown, Names.class).problems())
                .singleElement()
                .asString()
                .endsWith(
                        "failed: db/testdata/after-V7.sql: the history has no version 7 to write data after; it goes from V1 to V4."
                                + " Scripts of another history belong in a folder of their own: @Migrations(testdata = …).");
    }

    private static void write(Path classpath, String name, String sql) throws Exception {
        Path folder = Files.createDirectories(classpath.resolve("db/testdata"));
        Files.writeString(folder.resolve(name), sql);
    }

    private static Execution withClasspath(Path folder, Class<?> testClass) throws MalformedURLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
        try {
            return Execution.of(testClass);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
