package io.github.migrationtest.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.internal.embedded.CacheFolder;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.testing.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in every state that a test sees, by a seeder that fills what has none. */
class EveryStateTest {

    private final EmptyTablesSeed seed = new EmptyTablesSeed();

    static String rows(Climb climb, String label) throws Exception {
        try (OwnedRun run = climb.open(List.of(Scripts.version(climb, label)))) {
            return run.query("select string_agg(relname || ' ' || (xpath('/row/n/text()', query_to_xml("
                            + "format('select count(*) as n from %I', relname), false, true, '')))[1], ', ' order by relname)"
                            + " as rows from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
                            + " and relname not like 'flyway%' and not relispartition")
                    .get(0)
                    .values()
                    .toString();
        }
    }

    private static Scripts shop(Path folder) throws Exception {
        return new Scripts(folder)
                .up("1", "create table customer (id int primary key, name text); create table ground (rows bigint)")
                .up("2", "insert into ground select count(*) from customer")
                .up("3", "create table orders (id int primary key)")
                .down("3", "drop table orders")
                .up(
                        "4",
                        "create table country (id int primary key, name text);"
                                + "insert into country values (900, 'Chile')")
                .down("4", "drop table country")
                .up("5", "alter table orders add note text")
                .down("5", "alter table orders drop note")
                .up("6", "alter table country add note text");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void fillsTheFirstStateAndWhatMigrationsMake(int major, @TempDir Path folder) throws Exception {
        try (Climb climb = shop(folder).climb(major, "from:3", seed)) {
            // one row of the ground's own: it found no customers
            assertThat(rows(climb, "V3")).isEqualTo("[customer 10, ground 1]");
            assertThat(rows(climb, "V4")).isEqualTo("[customer 10, ground 1, orders 10]");
            assertThat(rows(climb, "V5")).isEqualTo("[country 1, customer 10, ground 1, orders 10]");
            assertThat(rows(climb, "V6")).isEqualTo("[country 1, customer 10, ground 1, orders 10]");
            assertThat(seed.calls()).hasValue(3);

            for (var migration : climb.plan().recorded()) {
                RecordedRun run = climb.recorded(migration);
                assertThat(new Applies().check(run)).isEqualTo(new CheckResult.Passed());
                assertThat(run.seeders()).containsExactly(seed);
            }
            assertThat(seed.calls()).hasValue(3);
        }
    }

    @Test
    void leavesOutStatesThatNobodySees(@TempDir Path folder) throws Exception {
        try (Climb climb = shop(folder).climb(18, "3,6", seed)) {
            assertThat(rows(climb, "V6")).isEqualTo("[country 1, customer 10, ground 1, orders 10]");
            // before V3, after it, and before V6
            assertThat(seed.calls()).hasValue(3);
        }
    }

    @Test
    void beginsAtAVersion(@TempDir Path folder) throws Exception {
        SeedPoint from4 = new SeedPoint.EveryState(MigrationVersion.of("4"));
        try (Climb climb =
                shop(folder).climb(18, "from:3", new EmptyTablesSeed(from4, Map.of(), new AtomicInteger()))) {
            assertThat(rows(climb, "V4")).isEqualTo("[customer 0, ground 1, orders 0]");
            assertThat(rows(climb, "V5")).isEqualTo("[country 1, customer 10, ground 1, orders 10]");
        }
    }

    @Test
    void fillsNothingBeforeTheFirstTable(@TempDir Path folder) throws Exception {
        try (Climb climb = shop(folder).climb(18, "all", seed)) {
            assertThat(rows(climb, "V1")).isEqualTo("[null]");
            assertThat(rows(climb, "V2")).isEqualTo("[customer 10, ground 10]");
            assertThat(seed.calls()).hasValue(1);
        }
    }

    @Test
    void isTheSameInTheNextJvmWhichBeginsWithASavedState(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        shop(folder);
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Path usual = CacheFolder.of(Settings.fromEnvironment()).root();
        for (String made : List.of("postgresql", "data")) {
            Files.createSymbolicLink(cache.resolve(made), usual.resolve(made));
        }
        String rows = "[customer 10, ground 1, orders 10]\n[country 1, customer 10, ground 1, orders 10]\n";
        try {
            // before V4 and after it, where it has made a table
            assertThat(seededStates(folder, cache)).isEqualTo(rows + "asked 2");
            assertThat(seededStates(folder, cache)).isEqualTo(rows + "asked 1");
        } finally {
            // JUnit warns of links that lead out of the folder that it deletes
            Files.delete(cache.resolve("postgresql"));
            Files.delete(cache.resolve("data"));
        }
    }

    private static String seededStates(Path folder, Path cache) throws Exception {
        return new ChildJvm()
                .in(folder)
                .output(SeededStates.class, Map.of(), "-Dmigrationtest.cache=" + cache, "-Dmigrationtest.states=2GB");
    }

    @Test
    void fillsATableThatIsMadeAnew(@TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .up("1", "create table t (id int)")
                .up("2", "drop table t; create table t (id bigint)")
                .down("2", "drop table t; create table t (id int)")
                .up("3", "alter table t rename to u")
                .repeatable("create or replace view v as select * from u");
        try (Climb climb = scripts.climb(18, "from:2", seed)) {
            assertThat(rows(climb, "V3")).isEqualTo("[t 10]");
            assertThat(rows(climb, "R x")).isEqualTo("[u 10]");
            assertThat(seed.calls()).hasValue(2);
            assertThat(new Applies().check(climb.recorded(Scripts.version(climb, "R x"))))
                    .isEqualTo(new CheckResult.Passed());
        }
    }
}
