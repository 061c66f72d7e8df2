package io.github.migrationtest.core.internal.climb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.data.Proof;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.data.StepData;
import io.github.migrationtest.core.data.TableDiff;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows before and after each step of a test. */
class BodyRowsTest {

    private static final String COPIES = "select count(*) from pg_database where datname like 'mt\\_before\\_%'";

    private Climb climb;

    @BeforeEach
    void history(@TempDir Path folder) throws Exception {
        climb = new Scripts(folder)
                .up(
                        "1",
                        "create table customer (id int primary key, name text);"
                                + " insert into customer select n, 'name ' || n from generate_series(1, 5) n;"
                                + " create table country as select 'Chile' as name")
                .up("2", "alter table customer rename column name to full_name; delete from customer where id = 4")
                .down("2", "alter table customer rename column full_name to name")
                .up("3", "select nothing")
                .climb(18, "from:2", Set.of());
    }

    @AfterEach
    void close() throws Exception {
        climb.close();
    }

    private OwnedRun open(String label) throws Exception {
        return climb.open(List.of(Scripts.version(climb, label)));
    }

    private static StepData data(MigrationStep step) {
        return step.fact(StepData.class);
    }

    @Test
    void aStepKnowsWhatTheTestWroteBefore() throws Exception {
        try (OwnedRun run = open("V2")) {
            run.execute("insert into customer values (6, 'mine')");

            StepData up = data(run.up());

            assertThat(up.compare(DataComparison.of()).lines())
                    .containsExactly(
                            "table public.customer: 1 of 6 rows disappeared: id=4",
                            "column public.customer.name is now full_name");
            assertThat(up.compare(DataComparison.of()).tables())
                    .extracting(TableDiff::table, TableDiff::proof)
                    .contains(tuple("public.country", Proof.PHYSICAL));
            assertThat(up.compare(DataComparison.of(
                                    RowMapping.rowsOf("customer").before("name").equalsAfter("full_name")))
                            .lines())
                    .containsExactly("table public.customer: 1 of 6 rows disappeared: id=4");
            assertThat(Postgres.value(up.before(), "select count(*) from customer"))
                    .isEqualTo("6");
            assertThat(Postgres.value(up.after(), "select count(*) from customer"))
                    .isEqualTo("5");
        }
    }

    @Test
    void aLaterStepEndsTheQuestions() throws Exception {
        try (OwnedRun run = open("V2")) {
            StepData up = data(run.up());
            StepData down = data(run.down());

            assertThatIllegalStateException()
                    .isThrownBy(() -> up.compare(DataComparison.of()))
                    .withMessage("The rows after up of V2 x · PostgreSQL 18 are gone: a later step has changed them."
                            + " Ask before the next step.");
            assertThatIllegalStateException().isThrownBy(up::after);
            assertThat(down.compare(DataComparison.of()).lines())
                    .containsExactly("column public.customer.full_name is now name");
            // what the way there and back has lost
            assertThat(DataSnapshot.existing(up.before())
                            .compareWith(down.after())
                            .lines())
                    .contains("table public.customer: 1 of 5 rows disappeared: id=4");
        }
    }

    @Test
    void nothingIsLeftAfterTheTest() throws Exception {
        StepData up;
        try (OwnedRun run = open("V2")) {
            up = data(run.up());
            run.down();
            run.up();
            assertThat(Postgres.value(run.database(), COPIES)).isEqualTo("3");
        }

        assertThat(Postgres.value(Postgres.fresh(18), COPIES)).isEqualTo("0");
        assertThatIllegalStateException()
                .isThrownBy(up::before)
                .withMessage("There is no snapshot of the rows before up of V2 x · PostgreSQL 18: the test is over.");
    }

    @Test
    void aTestOfManyStepsKeepsTheLastCopies() throws Exception {
        try (OwnedRun run = open("V2")) {
            StepData first = data(run.up());
            for (int i = 0; i < 5; i++) {
                run.down();
                run.up();
            }

            assertThat(Postgres.value(run.database(), COPIES)).isEqualTo("8");
            assertThatIllegalStateException()
                    .isThrownBy(first::before)
                    .withMessage("There is no snapshot of the rows before up of V2 x · PostgreSQL 18: only the last 8"
                            + " steps of a test keep what the rows were before.");
        }
    }

    @Test
    void aStepThatFailsHasRowsToo() throws Exception {
        // V2 has to be applied before
        try (OwnedRun run = open("V3")) {
            MigrationStep up = run.tryUp();

            assertThat(up.succeeded()).isFalse();
            assertThat(data(up).compare(DataComparison.of()).keepsRows()).isTrue();
        }
    }

    @Test
    void aSessionOfTheTestsIsNotEndedForACopy() throws Exception {
        try (OwnedRun run = open("V2");
                Connection mine = run.database().connect()) {
            mine.createStatement().execute("select 'mine'");

            StepData up = data(run.up());

            mine.createStatement().execute("select 'still there'");
            assertThatIllegalStateException()
                    .isThrownBy(() -> up.compare(DataComparison.of()))
                    .withMessageMatching(
                            "There is no snapshot of the rows before up of V2 x · PostgreSQL 18: a database that is in"
                                    + " use cannot be copied: session \\d+ is connected \\(migration-test, idle: select"
                                    + " 'mine'\\)\\. Take connections from run\\.dataSource\\(\\), or close them before the step\\.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void aLargeDatabaseIsNotCopiedWithoutBeingAsked(int major) throws Exception {
        TestDatabase database = Postgres.fresh(major);
        try (LiveDatabase live = new LiveDatabase(database, climb.plan().history());
                BodyRows rows = new BodyRows(live, 1 << 20)) {
            assertThatIllegalStateException()
                    .isThrownBy(rows.begin()::before)
                    .withMessageMatching(
                            "There is no snapshot of the rows before the step: the database has \\d+ MB, and is"
                                    + " copied up to 1 MB\\. Seed fewer rows, or take it yourself, before the step:"
                                    + " DataSnapshot\\.of\\(run\\.database\\(\\)\\)\\.");
        }
    }
}
