package io.github.migrationtest.junit;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.lock.Growth;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.migration.MigrationRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of production's sizes, in the check and in tests that act. */
@Databases("18")
class ProductionSizesTest {

    private Project project;

    @BeforeEach
    void history(@TempDir Path folder) {
        project = new Project(folder)
                .file("sql/V1__create.sql", """
                        create table country (code int primary key, name text);
                        create table "Order" (id int primary key, amount int);
                        """)
                .file("sql/V2__index_country.sql", "create index country_name on country (name);")
                .file("sql/V3__add_memo.sql", "alter table \"Order\" add column memo text;")
                .file("classes/migrationtest/sizes.txt", "public.country 200\n\"Order\" 50M\n");
    }

    static class Checks implements MigrationChecks {}

    @Test
    void smallTablesAreSilentAndTheSummarySaysWhy() {
        Execution execution = project.run(Checks.class);

        assertThat(execution.problems()).isEmpty();
        assertThat(project.portable(execution.output()))
                .contains(
                        "  V2 blocksNobody: blocks writes to public.country while it builds an index (sql/V2__index_country.sql:1);"
                                + " that is short: public.country has 200 rows in production (classes/migrationtest/sizes.txt)\n");
    }

    @Test
    void whatIsSmallIsTheTeamsToSay() {
        String message = project.portable(
                project.run(Checks.class, "migrationtest.small-tables=199").message("blocksNobody", "V2"));

        assertThat(message.replaceAll("held [0-9.]+ m?s( to [0-9.]+ m?s)?", "held 12 ms"))
                .isEqualTo("""
                        [V2 index country · PostgreSQL 18] blocks writes to public.country while it builds an index
                          sql/V2__index_country.sql:1
                            create index country_name on country (name)
                            SHARE lock on public.country, held 12 ms; 200 rows here; grows with the table
                            public.country has 200 rows in production (classes/migrationtest/sizes.txt)
                        Instead:   create index CONCURRENTLY country_name on country (name);   in a migration of its own
                        Accept:    V2 blocks-writes public.country: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                        Run again: -Dtest='ProductionSizesTest$Checks#blocksNobody' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
    }

    static class Bodies {

        @MigrationTest("2")
        void isSafe(MigrationRun run) {
            assertThat(run.up()).isSafe();
        }

        @MigrationTest("3")
        void predicts(MigrationRun run) {
            LockPrediction prediction = run.atProductionSize("Order");

            assertThat(prediction.rows()).isEqualTo(50_000_000);
            assertThat(prediction.writes().growth()).isEqualTo(Growth.CONSTANT);
            run.up();
        }
    }

    @Test
    void bodiesKnowThemToo() {
        assertThat(project.run(Bodies.class, "migrationtest.scope=all").problems())
                .isEmpty();
    }

    static class Unknown {

        @MigrationTest("3")
        void isNotKnown(MigrationRun run) {
            run.atProductionSize("Order");
        }
    }

    static class TooLate {

        @MigrationTest("3")
        void asksAfterwards(MigrationRun run) {
            run.up();
            run.atProductionSize("Order");
        }
    }

    private String said(Class<?> bodies, String method) {
        return project.portable(project.run(bodies, "migrationtest.scope=3").message(method, "V3"))
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void whatNobodyKnowsIsAnError() {
        project.file("classes/migrationtest/sizes.txt", "public.country 200\n");

        assertThat(said(Unknown.class, "isNotKnown"))
                .isEqualTo(
                        "[V3 add memo · PostgreSQL 18] atProductionSize(): classes/migrationtest/sizes.txt has no line for"
                                + " public.\"Order\". Add it, 'public.\"Order\" 50M'. Or say how many it is to have:"
                                + " atRows(\"public.\\\"Order\\\"\", …).");
        assertThat(said(TooLate.class, "asksAfterwards"))
                .isEqualTo("[V3 add memo · PostgreSQL 18] atProductionSize(): the database is at V3, not before V3");
    }

    @Test
    void withoutAFileNothingIsKnown(@TempDir Path other) {
        project = new Project(other)
                .file("sql/V2__create.sql", "create table \"Order\" (id int);")
                .file("sql/V3__add_memo.sql", "alter table \"Order\" add column memo text;");

        assertThat(said(Unknown.class, "isNotKnown"))
                .isEqualTo(
                        "[V3 add memo · PostgreSQL 18] atProductionSize(): nobody knows how many rows production has of"
                                + " public.\"Order\". Put a line for each table, 'public.\"Order\" 50M', into migrationtest/sizes.txt"
                                + " on the test classpath; the query TableSizes.QUERY writes it. Or say how many it is to have:"
                                + " atRows(\"public.\\\"Order\\\"\", …).");
    }
}
