package io.github.migrationtest.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.check.UndoRestores;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a migration inserts as they stand in its script, and keys of rows that nobody asked for. */
class SeedConflictTest {

    private static final String TABLES = "create table country (id int primary key, name text unique);"
            + " create table city (id int primary key, country_id int references country)";

    private final EmptyTablesSeed seed = new EmptyTablesSeed();

    private static RecordedRun run(Climb climb, String label) throws Exception {
        return climb.recorded(Scripts.version(climb, label));
    }

    private static List<String> notes(Climb climb) {
        return climb.plan().seeders().get(0).notes();
    }

    @Test
    void aKeyThatIsTakenIsNoFaultOfTheMigration(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table country (id int primary key, name text)")
                .up("2", "create table before (id int)")
                .down("2", "drop table before")
                .up("3", "-- Chile\ninsert into country (id, name) values (5, 'select from');")
                .down("3", "delete from country where id = 5")
                .up("4", "alter table country add note text")
                .down("4", "alter table country drop note");
        try (Climb climb = scripts.climb(18, "from:2", seed)) {
            // whoever asks for a later one first is answered as well
            assertThat(new Applies().check(run(climb, "V4"))).isEqualTo(new CheckResult.Passed());
            for (String label : List.of("V2", "V3", "V4")) {
                assertThat(new Applies().check(run(climb, label))).isEqualTo(new CheckResult.Passed());
                assertThat(new UndoRestores(true).check(run(climb, label))).isEqualTo(new CheckResult.Passed());
            }
            assertThat(notes(climb))
                    .containsExactly("public.country got none: V3 inserts a row that they do not let in (country_pkey:"
                            + " Key (id)=(5) already exists.)");
            try (OwnedRun opened = climb.open(List.of(Scripts.version(climb, "V4")))) {
                assertThat(opened.query("select id from country").toString()).isEqualTo("[{id=5}]");
                assertThat(opened.query("select count(*) as rows from before").toString())
                        .isEqualTo("[{rows=10}]");
            }
        }
    }

    @Test
    void aBodyIsGivenWhatIsNotInItsWay(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table country (id int primary key)")
                .up("2", "insert into country select 5");
        try (Climb climb = scripts.climb(18, "2", seed);
                OwnedRun opened = climb.open(List.of(Scripts.version(climb, "V2")))) {
            assertThat(opened.query("select id from country")).isEmpty();
            assertThat(opened.up().succeeded()).isTrue();
        }
    }

    @Test
    void aPartitionStandsForItsTable(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up(
                        "1",
                        "create table t (id int primary key) partition by range (id);"
                                + " create table t_1 partition of t for values from (0) to (100)")
                .up("2", "insert into t values (5)");
        try (Climb climb = scripts.climb(13, "2", seed)) {
            assertThat(new Applies().check(run(climb, "V2"))).isEqualTo(new CheckResult.Passed());
            assertThat(notes(climb)).singleElement().asString().startsWith("public.t got none: V2 inserts");
        }
    }

    @Test
    void aParentThatCouldNotBeInsertedIsInTheWayOfItsChild(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", TABLES)
                .up(
                        "2",
                        "insert into country values (500, 'text 3') on conflict do nothing;"
                                + " insert into city values (900, 500)");
        try (Climb climb = scripts.climb(18, "2", seed)) {
            assertThat(new Applies().check(run(climb, "V2"))).isEqualTo(new CheckResult.Passed());
            assertThat(notes(climb))
                    .containsExactly("public.country got none: V2 inserts a row that they do not let in"
                            + " (city_country_id_fkey: Key (country_id)=(500) is not present in table \"country\".)");
        }
    }

    @Test
    void severalTablesMayBeInTheWay(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table a (id int primary key); create table b (id int primary key)")
                .up("2", "insert into a values (1)")
                .up("3", "insert into b values (1)");
        // V2 is not judged, and in the way all the same
        try (Climb climb = scripts.climb(18, "1,3", seed)) {
            assertThat(new Applies().check(run(climb, "V3"))).isEqualTo(new CheckResult.Passed());
            assertThat(notes(climb)).hasSize(2);
        }
    }

    @Test
    void everyOtherFailureOnRowsIsTheMigrations(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table customer (id int primary key, name text); create table tag (name text unique)")
                .up("2", "insert into customer select id + 1 from customer");
        try (Climb climb = scripts.climb(18, "2", seed)) {
            RecordedRun run = run(climb, "V2");
            assertThat(run.up().succeeded()).isFalse();
            assertThat(run.upOnEmptyTables().succeeded()).isTrue();
            assertThat(notes(climb)).isEmpty();
        }
    }

    @Test
    void aRowThatMeetsOneOfTheMigrationsOwnIsTheMigrations(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table country (id int primary key)")
                .up("2", "insert into country values (500), (500)");
        try (Climb climb = scripts.climb(18, "2", seed)) {
            assertThat(run(climb, "V2").up().succeeded()).isFalse();
            assertThat(notes(climb)).isEmpty();
        }
    }

    @Test
    void whatStaysInTheWayWithoutTheRowsIsTold(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table country (id int primary key)")
                .up("2", "insert into country values (5)")
                .up("3", "select 1");
        StateSeeder own = new OwnRows("insert into country values (5) on conflict do nothing");
        try (Climb climb = scripts.climb(18, "from:2", seed, own)) {
            RecordedRun run = run(climb, "V2");
            assertThat(run.up().failure().orElseThrow().sqlState()).isEqualTo("23505");
            assertThat(run(climb, "V3").notReached()).isEqualTo("V2 failed");
            assertThatExceptionOfType(NotReachedException.class)
                    .isThrownBy(() -> climb.open(List.of(Scripts.version(climb, "V3"))))
                    .withMessage("not reached: V2 failed");
        }
    }

    @Test
    void whatSomebodyWroteGoesBeforeWhatNobodyAskedFor(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table country (id int primary key); create table city (id int)")
                .up("2", "select 1");
        StateSeeder own = new OwnRows("insert into country values (5)");
        try (Climb climb = scripts.climb(18, "from:2", seed, own)) {
            assertThat(new Applies().check(run(climb, "V2"))).isEqualTo(new CheckResult.Passed());
            assertThat(notes(climb))
                    .containsExactly("public.country got none: own.sql inserts a row that they do not let in"
                            + " (country_pkey: Key (id)=(5) already exists.)");
            try (OwnedRun opened = climb.open(List.of(Scripts.version(climb, "V2")))) {
                assertThat(opened.query("select id from country").toString()).isEqualTo("[{id=5}]");
                assertThat(opened.query("select id from city")).hasSize(10);
            }
        }
    }

    @Test
    void whatIsWrongWithAnotherSeedIsTold(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table country (id int primary key)")
                .up("2", "select 1");
        StateSeeder own = new OwnRows("insert into country values (500), (500)");
        try (Climb climb = scripts.climb(18, "from:2", seed, own)) {
            assertThatExceptionOfType(StateException.class)
                    .isThrownBy(() -> run(climb, "V2"))
                    .withMessage("A seed failed after V1: ERROR: duplicate key value violates unique constraint"
                            + " \"country_pkey\"\n  Detail: Key (id)=(500) already exists.");
        }
    }

    /** A script that somebody has written. */
    private record OwnRows(String sql) implements StateSeeder {

        @Override
        public String description() {
            return "own.sql";
        }

        @Override
        public String fingerprint() {
            return sql;
        }

        @Override
        public SeedPoint point() {
            return new SeedPoint.FirstState();
        }

        @Override
        public void seed(TestDatabase database) throws SQLException {
            Postgres.execute(database, sql);
        }
    }
}
