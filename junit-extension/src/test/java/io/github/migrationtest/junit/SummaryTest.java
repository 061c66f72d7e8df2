package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a console shows when a class has ended; golden texts, of which only tool version and seconds are replaced. */
@Migrations(locations = "classpath:histories/plain/migration", undo = "classpath:histories/plain/undo")
@Databases("18")
class SummaryTest {

    @BeforeAll
    static void generate() throws IOException {
        GeneratedHistory.write();
    }

    private static String summary(Class<?> testClass, String... parameters) {
        return Execution.of(testClass, parameters)
                .output()
                .replaceAll("Flyway [\\d.]+", "Flyway 0")
                .replaceAll("in \\d+\\.\\d s", "in 0.0 s");
    }

    @Test
    void allGreen() {
        assertThat(summary(Green.class)).isEqualTo("""

                Green: Flyway 0, classpath:histories/plain/migration, scope all (migrationtest.properties)
                ✔ V1 create customer: applies, keepsData skipped (no table had rows), blocksNobody, undoRestores
                ✔ V2 add email: applies, keepsData, blocksNobody, undoRestores
                ✔ V3 add phone: applies, keepsData, blocksNobody, undoRestores
                ✔ V4 create orders: applies, keepsData, blocksNobody, undoRestores
                ✔ historyIsValid
                  keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have their plans compared
                16 passed, 0 failed, 1 skipped in 0.0 s
                """);
    }

    static class Green implements MigrationChecks {}

    @Test
    void aHabitIsToldOnce() {
        assertThat(summary(Green.class, "migrationtest.rules=-lock-order-can-deadlock")
                        .replaceAll("\\(\\S*histories", "(histories"))
                .contains(
                        "  V2 no-lock-timeout: locks public.customer without lock_timeout"
                                + " (histories/plain/migration/V2__add_email.sql:1); instead: SET lock_timeout = '2s'; before it, or"
                                + " once for the role that migrates: ALTER ROLE … SET lock_timeout = '2s'; and 2 more like it\n");
    }

    @Test
    void whereNobodyNamedADatabaseItSaysSo() {
        assertThat(summary(DefaultDatabase.class)).isEqualTo("""

                DefaultDatabase: Flyway 0, classpath:db/migration, scope 2 (@MigrationTest at DefaultDatabase.up)
                ✔ V2 add email: up
                  No database was named, so PostgreSQL 18 was used; name production's version: @Databases("16")
                1 passed, 0 failed, 0 skipped in 0.0 s
                """);
    }

    @Test
    void failuresOnOneOfTwoDatabasesNameIt() {
        assertThat(summary(OneOfTwo.class)).isEqualTo("""

                OneOfTwo: Flyway 0, classpath:histories/versions/migration, scope from:2 (@Migrations at OneOfTwo)
                ✘ V2 unique nulls: applies FAILED (up failed: ERROR 42601: syntax error at or near "nulls") on PostgreSQL 14, \
                applies on PostgreSQL 18, \
                keepsData skipped (not reached: up failed) on PostgreSQL 14, keepsData skipped (no table had rows) on PostgreSQL 18, \
                blocksNobody skipped (not reached: up failed) on PostgreSQL 14, blocksNobody skipped (no table that it locks had rows) on PostgreSQL 18, \
                undoRestores skipped (not reached: up failed) on PostgreSQL 14, \
                undoRestores on PostgreSQL 18
                ✔ V3 add phone: applies skipped (not reached: V2 failed) on PostgreSQL 14, applies on PostgreSQL 18, \
                keepsData skipped (not reached: V2 failed) on PostgreSQL 14, keepsData skipped (no table had rows) on PostgreSQL 18, \
                blocksNobody skipped (not reached: V2 failed) on PostgreSQL 14, blocksNobody skipped (no table that it locks had rows) on PostgreSQL 18, \
                undoRestores skipped (not reached: V2 failed) on PostgreSQL 14, undoRestores on PostgreSQL 18
                ✔ historyIsValid
                  keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have their plans compared
                5 passed, 1 failed, 11 skipped in 0.0 s
                """);
    }

    @Databases({"14", "18"})
    @Migrations(
            locations = "classpath:histories/versions/migration",
            undo = "classpath:histories/versions/undo",
            scope = "from:2")
    @Seed(rows = 0)
    static class OneOfTwo implements MigrationChecks {}

    @Test
    void skippedOnesSayWhy() {
        assertThat(summary(ClimbTest.SomeUndo.class)).isEqualTo("""

                SomeUndo: Flyway 0, classpath:histories/some-undo/migration, scope all (migrationtest.properties)
                ✔ V1 create customer: applies, keepsData skipped (no table had rows), blocksNobody, undoRestores
                ✔ V2 add email: applies, keepsData, blocksNobody, undoRestores skipped (V2 has no undo script)
                ✔ V3 add phone: applies, keepsData, blocksNobody, undoRestores
                ✔ historyIsValid
                  keepsQueriesFast: no queries; put those that must stay fast into src/test/resources/migrationtest/queries.sql to have their plans compared
                11 passed, 0 failed, 2 skipped in 0.0 s
                """);
    }

    @Test
    void aHundredGreenOnesShareALine() {
        assertThat(summary(Hundred.class)).isEqualTo("""

                Hundred: Flyway 0, filesystem:target/histories/hundred/migration, scope all (migrationtest.properties)
                ✔ V1 … V6 (6 migrations): looks
                ✘ V7 step: looks FAILED (V7 looks wrong)
                ✔ V8 … V100 (93 migrations): looks
                99 passed, 1 failed, 0 skipped in 0.0 s
                """);
    }

    @Migrations(locations = GeneratedHistory.HUNDRED, undo = "classpath:histories/none/migration")
    @Seed(rows = 0)
    static class Hundred {
        @MigrationTest
        void looks(RecordedRun run, Migration migration) {
            assertThat(run.up()).isNotNull();
            if (migration.label().equals("V7")) {
                throw new AssertionError("V7 looks wrong");
            }
        }
    }

    @Test
    void aLineOfManyNamesNoneOfThem() {
        assertThat(summary(HundredWithoutUndo.class)).isEqualTo("""

                HundredWithoutUndo: Flyway 0, filesystem:target/histories/hundred/migration, scope all (migrationtest.properties)
                ✔ V1 step: looks
                - V2 … V100 (99 migrations): looks skipped (no undo script)
                1 passed, 0 failed, 99 skipped in 0.0 s
                """);
    }

    @Migrations(locations = GeneratedHistory.HUNDRED, undo = "classpath:histories/none/migration")
    @Seed(rows = 0)
    static class HundredWithoutUndo {
        @MigrationTest
        void looks(RecordedRun run, Migration migration) {
            if (!migration.label().equals("V1")) {
                throw new TestAbortedException(migration.label() + " has no undo script");
            }
        }
    }

    @Test
    void aHundredFailuresTakeAtMostAScreen() {
        String summary = summary(HundredRed.class);

        assertThat(summary.lines()).hasSizeLessThanOrEqualTo(40);
        assertThat(summary)
                .contains("\n✘ V1 step: looks FAILED (V1 looks wrong)\n✘ V2 step: looks FAILED (V2 looks wrong)\n")
                .endsWith("\n  … and 76 migrations more, 76 of them failed, in the test report\n"
                        + "0 passed, 100 failed, 0 skipped in 0.0 s\n");
    }

    @Test
    void whereAllFailuresAreShownItSaysSo() {
        assertThat(summary(HundredPartlyRed.class))
                .contains("\n✘ V95 step: looks FAILED (V95 looks wrong)\n")
                .endsWith("\n  … and 81 migrations more, none of them failed, in the test report\n"
                        + "81 passed, 19 failed, 0 skipped in 0.0 s\n");
    }

    @Migrations(locations = GeneratedHistory.HUNDRED, undo = "classpath:histories/none/migration")
    @Seed(rows = 0)
    static class HundredPartlyRed {
        @MigrationTest
        void looks(RecordedRun run, Migration migration) {
            if (migration.label().matches("V\\d?5|V\\d0")) {
                throw new AssertionError(migration.label() + " looks wrong");
            }
        }
    }

    @Migrations(locations = GeneratedHistory.HUNDRED, undo = "classpath:histories/none/migration")
    @Seed(rows = 0)
    static class HundredRed {
        @MigrationTest
        void looks(RecordedRun run, Migration migration) {
            throw new AssertionError(migration.label() + " looks wrong");
        }
    }

    @Test
    void keptDatabasesTakeNoMoreThanAScreenEither() throws SQLException {
        String summary = summary(AllKept.class);
        try {
            assertThat(summary.lines()).hasSizeLessThanOrEqualTo(40);
            assertThat(summary)
                    .contains("\n  Kept: V1 step · PostgreSQL 18: jdbc:")
                    .contains("\n  … and 4 more: ");
        } finally {
            for (TestDatabase database : AllKept.USED) {
                database.server().drop(database);
            }
        }
    }

    @KeepDatabase
    @Migrations(locations = GeneratedHistory.HUNDRED, undo = "classpath:histories/none/migration", scope = "1..12")
    static class AllKept {
        static final List<TestDatabase> USED = new ArrayList<>();

        @MigrationTest
        void up(MigrationRun run) {
            USED.add(run.database());
            run.up();
        }
    }
}

/** Outside, so that no annotation around it names a database. */
class DefaultDatabase {
    @MigrationTest("2")
    void up(MigrationRun run) {
        run.up();
    }
}
