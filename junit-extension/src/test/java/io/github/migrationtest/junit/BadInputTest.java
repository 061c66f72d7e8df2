package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import org.junit.jupiter.api.Test;

/** What cannot be meant is refused with one message per class, before anything is started. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class BadInputTest {

    /** The only failure, of however many methods are concerned; the others point to it. */
    private static String refusal(Execution execution) {
        assertThat(execution.leaves()).noneMatch(leaf -> leaf.verdict().endsWith("passed"));
        assertThat(execution.problems())
                .filteredOn(problem -> !problem.contains(" failed: "))
                .allMatch(problem ->
                        problem.endsWith(" skipped: refused for the same reason as another test of the class"));
        String[] failures = execution.problems().stream()
                .filter(problem -> problem.contains(" failed: "))
                .toArray(String[]::new);
        assertThat(failures).hasSize(1);
        return failures[0].substring(failures[0].indexOf(" failed: ") + " failed: ".length());
    }

    @Test
    void settings() {
        assertThat(refusal(Execution.of(Checks.class, "migrationtest.scope=newest")))
                .isEqualTo(
                        "Not a scope: 'newest'. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184."
                                + " Set by: JUnit configuration parameter.");
        assertThat(refusal(Execution.of(Checks.class, "migrationtest.scope=9")))
                .isEqualTo("There is no migration with version 9 (scope 9); the history goes from V1 to V4."
                        + " Set by: JUnit configuration parameter.");
        assertThat(refusal(Execution.of(Checks.class, "migrationtest.keep=sometimes")))
                .isEqualTo("migrationtest.keep=sometimes (JUnit configuration parameter) is none of always, failed,"
                        + " never.");
        assertThat(Execution.of(Checks.class, "migrationtest.undo=yes").message("undoRestores", "undoRestores"))
                .isEqualTo("migrationtest.undo=yes (JUnit configuration parameter) is none of optional, required.");
        assertThat(refusal(Execution.of(Checks.class, "migrationtest.timeout=fast")))
                .isEqualTo(
                        "migrationtest.timeout=fast (JUnit configuration parameter) is not a duration: write a number"
                                + " above 0 with its unit, 90s or 5m (ms, s, m, h).");
        assertThat(refusal(Execution.of(Checks.class, "migrationtest.timeout=0s")))
                .startsWith("migrationtest.timeout=0s");
        assertThat(refusal(Execution.of(Checks.class, "migrationtest.databases=newest")))
                .isEqualTo("Not a database: 'newest'. Write a version (16), embedded:16.4, an image with its tag"
                        + " (postgres:16-alpine) or a JDBC URL (jdbc:postgresql://localhost/postgres).");
        assertThat(refusal(Execution.of(Checks.class, "migrationtest.databases=18, embedded:18")))
                .isEqualTo("migrationtest.databases=18, embedded:18 (JUnit configuration parameter) names the database"
                        + " embedded:18 twice.");
    }

    static class Checks implements MigrationChecks {}

    @Test
    void annotationsOnAClass() {
        assertThat(refusal(Execution.of(NoDatabase.class)))
                .isEqualTo("@Databases at NoDatabase is empty: name at least one database, or leave the annotation out"
                        + " for PostgreSQL 18.");
        assertThat(refusal(Execution.of(SameDatabase.class)))
                .isEqualTo("migrationtest.databases=18,18 (@Databases at SameDatabase) names the database embedded:18"
                        + " twice.");
        assertThat(refusal(Execution.of(UnknownScope.class)))
                .isEqualTo(
                        "Not a scope: 'sinceMonday'. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184."
                                + " Set by: @Migrations at UnknownScope.");
        assertThat(refusal(Execution.of(BackwardScope.class)))
                .isEqualTo("The scope 3..2 ends before it begins. Set by: @Migrations at BackwardScope.");
        assertThat(refusal(Execution.of(Placeholder.class)))
                .isEqualTo("@Migrations(placeholders) at Placeholder: 'schema' is not of the form name=value.");
        assertThat(refusal(Execution.of(NoMigrations.class)))
                .isEqualTo("No migrations found in classpath:histories/none/migration. A script is called like"
                        + " V1__create_tables.sql. Where yours are elsewhere, name the place:"
                        + " migrationtest.locations=classpath:db/migration");
        assertThat(refusal(Execution.of(EmptyScope.class)))
                .matches("No migration is in scope 1\\.1\\.\\.1\\.9 \\(@Migrations at EmptyScope\\): Flyway [\\d.]+,"
                        + " classpath:histories/plain/migration\\.");
    }

    @Databases({})
    static class NoDatabase implements MigrationChecks {}

    @Databases({"18", "18"})
    static class SameDatabase implements MigrationChecks {}

    @Migrations(locations = "classpath:histories/plain/migration", scope = "sinceMonday")
    static class UnknownScope implements MigrationChecks {}

    @Migrations(locations = "classpath:histories/plain/migration", scope = "3..2")
    static class BackwardScope implements MigrationChecks {}

    @Migrations(locations = "classpath:histories/plain/migration", placeholders = "schema")
    static class Placeholder implements MigrationChecks {}

    @Migrations(locations = "classpath:histories/none/migration", undo = "classpath:histories/none/migration")
    static class NoMigrations implements MigrationChecks {}

    @Migrations(
            locations = "classpath:histories/plain/migration",
            undo = "classpath:histories/plain/undo",
            scope = "1.1..1.9")
    static class EmptyScope {
        @MigrationTest
        void acts(MigrationRun run) {
            run.up();
        }

        @MigrationTest(group = true)
        void together(MigrationRun run) {
            run.up();
        }

        @MigrationTest
        void looks(RecordedRun run) {}
    }

    @Test
    void annotationsOnAMethod() {
        Execution execution = Execution.of(Methods.class);

        assertThat(execution.message("both", "both"))
                .isEqualTo(
                        "@MigrationTest Methods.both takes a MigrationRun and a RecordedRun: a test acts on a database"
                                + " of its own, or looks at the shared round trip. Leave one of them out.");
        assertThat(execution.message("neither", "neither"))
                .isEqualTo(
                        "@MigrationTest Methods.neither has no parameter to test with. Add a MigrationRun (a database"
                                + " of its own to act on), a RecordedRun (the shared round trip) or a MigrationHistory.");
        assertThat(execution.message("versions", "versions"))
                .isEqualTo("@MigrationTest at Methods.versions: minVersion 16 is above maxVersion 14.");
        assertThat(execution.message("lookingAtAGroup", "lookingAtAGroup"))
                .isEqualTo(
                        "@MigrationTest(group = true) at Methods.lookingAtAGroup needs a MigrationRun: the shared round"
                                + " trips are of one migration each.");
        assertThat(execution.message("unknown", "unknown"))
                .isEqualTo("There is no migration with version 7 (scope 7); the history goes from V1 to V4."
                        + " Set by: @MigrationTest at Methods.unknown.");
        assertThat(execution.message("noVersion", "noVersion"))
                .isEqualTo(
                        "Not a scope: 'x'. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184."
                                + " Set by: @MigrationTest at Methods.noVersion.");
        assertThat(execution.verdicts()).hasSize(6).allMatch(verdict -> verdict.endsWith("failed"));
    }

    static class Methods {
        @MigrationTest
        void both(MigrationRun run, RecordedRun recorded) {}

        @MigrationTest
        void neither(Migration migration) {}

        @MigrationTest(minVersion = 16, maxVersion = 14)
        void versions(MigrationRun run) {}

        @MigrationTest(group = true)
        void lookingAtAGroup(RecordedRun run) {}

        @MigrationTest("7")
        void unknown(MigrationRun run) {}

        @MigrationTest("x")
        void noVersion(MigrationHistory history) {}
    }

    @Test
    void aMethodThatIsRefusedDoesNotKeepTheOthersFromRunning() {
        Execution execution = Execution.of(OneWrong.class);

        assertThat(execution.verdicts())
                .containsExactlyInAnyOrder(
                        "wrong: wrong(MigrationRun) failed", "right: V2 add email · PostgreSQL 18 passed");
    }

    static class OneWrong {
        @MigrationTest("7")
        void wrong(MigrationRun run) {}

        @MigrationTest("2")
        void right(MigrationRun run) {
            run.up();
        }
    }
}
