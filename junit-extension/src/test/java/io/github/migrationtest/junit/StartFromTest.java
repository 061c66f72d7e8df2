package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A history that begins with a dump of production's schema, and rows that come as a dump. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases({"15", "18"})
class StartFromTest {

    @Test
    void whatTheDumpHasIsNeitherRunNorJudged() {
        Execution execution = Execution.of(Started.class);

        assertThat(execution.problems()).isEmpty();
        assertThat(execution.verdicts("applies"))
                .containsExactly(
                        "V3 add phone · PostgreSQL 15 passed",
                        "V3 add phone · PostgreSQL 18 passed",
                        "V4 create orders · PostgreSQL 15 passed",
                        "V4 create orders · PostgreSQL 18 passed");
        assertThat(execution.output())
                .containsPattern("Started: Flyway [\\d.]+, classpath:histories/plain/migration, after V2")
                .contains("  junit-extension/src/test/resources/histories/start/prod-schema.sql: left out:"
                        + " subscription orders, which would connect to its publisher")
                .doesNotContain("V1 ", "V2 add");
    }

    @StartFrom(version = "2", sql = "histories/start/prod-schema.sql")
    static class Started implements MigrationChecks {
        @MigrationTest
        void hasTheSchemaAndTheHistoryOfProduction(MigrationRun run) {
            assertThat(run.query("select tableowner from pg_tables where tablename = 'customer'"))
                    .containsExactly(Map.of("tableowner", "shop_owner"));
            assertThat(run.query("select version, type from flyway_schema_history order by installed_rank limit 1"))
                    .containsExactly(Map.of("version", "2", "type", "BASELINE"));
            run.up();
            run.down();
            run.up();
        }
    }

    @Test
    void seedsWorkAsEver() {
        assertThat(Execution.of(Seeded.class).problems()).isEmpty();
    }

    @StartFrom(version = "2", sql = "histories/start/prod-schema.sql")
    @Seed(sql = "histories/plain/seed/ada.sql", at = "2")
    @Seed(sql = "histories/plain/seed/bob.sql", at = "3")
    @Seed(rows = 0)
    static class Seeded implements MigrationChecks {
        @MigrationTest
        void names(MigrationRun run) {
            assertThat(run.query("select name from customer"))
                    .hasSize(run.migration().label().equals("V3") ? 1 : 2);
            run.up();
        }
    }

    @Test
    void theSettingsSayTheSame() {
        Execution execution = Execution.of(
                Plain.class,
                "migrationtest.start-from=3",
                "migrationtest.start-from-sql=src/test/resources/histories/start/prod-schema.sql");

        assertThat(execution.verdicts("applies"))
                .containsExactly("V4 create orders · PostgreSQL 15 passed", "V4 create orders · PostgreSQL 18 passed");
    }

    static class Plain implements MigrationChecks {}

    @Test
    void dumpsAreSeeds() {
        assertThat(Execution.of(Dumped.class).problems()).isEmpty();
    }

    @Seed(dump = "histories/start/prod.dump", at = "2")
    static class Dumped implements MigrationChecks {
        @MigrationTest({"3", "4"})
        void names(MigrationRun run) {
            assertThat(run.query("select name, email from customer order by id"))
                    .hasSize(2)
                    .first()
                    .isEqualTo(Map.of("name", "Ada", "email", "ada@example.org"));
            run.up();
            assertThat(run.query("select version from flyway_schema_history where version = '1'"))
                    .hasSize(1);
            run.execute("insert into customer (name) values ('after Bob')");
        }
    }

    @Test
    void aDumpOfAnotherVersionSaysSo() {
        assertThat(Execution.of(OtherVersion.class).message("applies", "V4")).contains("""
                A seed failed after V3: junit-extension/src/test/resources/histories/start/later.sql: has rows of a table that does not exist here: public.later
                The dump is of another version than the one that it is loaded at: name its version, @Seed(dump = …, at = …).""");
    }

    @Seed(dump = "histories/start/later.sql", at = "3")
    @Databases("18")
    static class OtherVersion implements MigrationChecks {}

    @Test
    void aDumpThatFailsIsToldOnce() {
        Execution execution = Execution.of(Failing.class);

        assertThat(execution.message("applies", "V3")).startsWith("""
                [V3 add phone · PostgreSQL 18] The start from a dump failed: junit-extension/src/test/resources/histories/plain/seed/wrong.sql:2: ERROR: relation "customer" does not exist
                    insert into customer""");
        assertThat(execution.message("applies", "V4"))
                .isEqualTo("[V4 create orders · PostgreSQL 18] not reached: the start from"
                        + " junit-extension/src/test/resources/histories/plain/seed/wrong.sql failed");
    }

    @StartFrom(version = "2", sql = "histories/plain/seed/wrong.sql")
    @Databases("18")
    static class Failing implements MigrationChecks {}

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(refusal(Unknown.class))
                .isEqualTo("@StartFrom at Unknown: The history has no version 9 to start from; it goes from V1 to V4.");
        assertThat(refusal(Newest.class))
                .isEqualTo(
                        "@StartFrom at Newest: There is nothing behind version 4, the newest of the history, to test."
                                + " Start from an older one.");
        assertThat(refusal(NoVersion.class))
                .isEqualTo(
                        "@StartFrom at NoVersion: Not a version: 'latest'. A version is numbers and dots, as in 181 or"
                                + " 2.3.1.");
        assertThat(refusal(Missing.class))
                .isEqualTo(
                        "@StartFrom at Missing names the dump db/nowhere.sql, which is neither on the classpath nor in the"
                                + " project. Put it below src/test/resources, or name its path in the project.");
        assertThat(refusal(MissingSeed.class))
                .isEqualTo(
                        "@Seed at MissingSeed names the dump db/nowhere.dump, which is neither on the classpath nor in the"
                                + " project. Put it below src/test/resources, or name its path in the project.");
        String replaced = " What comes before is not run: the state after V2 comes from"
                + " junit-extension/src/test/resources/histories/start/prod-schema.sql (@StartFrom at ";
        assertThat(refusal(Below.class))
                .isEqualTo("There is no migration with version 1 (scope 1); the history goes from V3 to V4." + replaced
                        + "Below). Set by: @MigrationTest at Below.acts.");
        assertThat(refusal(SeedBelow.class))
                .isEqualTo(
                        "@Seed at SeedBelow: the history has no version 1 to write data after; it goes from V3 to V4."
                                + replaced + "SeedBelow).");
        assertThat(refusal(Plain.class, "migrationtest.start-from=2"))
                .isEqualTo(
                        "migrationtest.start-from=2 (JUnit configuration parameter) needs migrationtest.start-from-sql"
                                + " beside it: a history starts from a version and the dump of its schema.");
    }

    private static String refusal(Class<?> testClass, String... parameters) {
        Execution execution = Execution.of(testClass, parameters);
        assertThat(execution.leaves()).noneMatch(leaf -> leaf.verdict().endsWith("passed"));
        return execution.leaves().stream()
                .filter(leaf -> leaf.verdict().endsWith("failed"))
                .map(Execution.Leaf::message)
                .reduce((one, other) -> one + " AND " + other)
                .orElse("");
    }

    @StartFrom(version = "9", sql = "histories/start/prod-schema.sql")
    static class Unknown implements MigrationChecks {}

    @StartFrom(version = "4", sql = "histories/start/prod-schema.sql")
    static class Newest implements MigrationChecks {}

    @StartFrom(version = "latest", sql = "histories/start/prod-schema.sql")
    static class NoVersion implements MigrationChecks {}

    @StartFrom(version = "2", sql = "db/nowhere.sql")
    static class Missing implements MigrationChecks {}

    @Seed(dump = "db/nowhere.dump", at = "2")
    static class MissingSeed implements MigrationChecks {}

    @StartFrom(version = "2", sql = "histories/start/prod-schema.sql")
    static class Below {
        @MigrationTest("1")
        void acts(MigrationRun run) {
            run.up();
        }
    }

    @StartFrom(version = "2", sql = "histories/start/prod-schema.sql")
    @Seed(sql = "histories/plain/seed/ada.sql", at = "1")
    static class SeedBelow implements MigrationChecks {}
}
