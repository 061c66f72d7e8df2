package io.github.migrationtest.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether the comparison tells single changes exactly, to the row and column, and nothing else: all of {@code faults} and
 * of {@code harmless}, of which renaming is told and nothing more; both begin with what is in {@code given}. Prints the counts.
 */
class DataTruthTest {

    private static final List<DataCase.File> FAULTS = DataCase.readAll("faults");
    private static final String LONG_TABLE = """
            create schema beside;
            create table beside.long as select i, repeat('x', 1000) as x from generate_series(1, 15000) i;
            """;

    private static final List<DataCase.File> HARMLESS = DataCase.readAll("harmless");
    private static final Map<Integer, DatabaseServer> FURTHER = new HashMap<>();

    @AfterAll
    static void closeFurther() {
        FURTHER.values().forEach(DatabaseServer::close);
        FURTHER.clear();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 18})
    void tellsTheTruth(int version) throws SQLException {
        List<String> wrong = new ArrayList<>();
        int notFound = wrong(FAULTS, version, true, "", wrong);
        int falseAlarms = wrong(HARMLESS, version, false, "", wrong);

        long faults = count(FAULTS, version);
        System.out.printf(
                "data truth on PostgreSQL %d: faults %d, faults_found %d; harmless %d, false_alarms %d%n",
                version, faults, faults - notFound, count(HARMLESS, version), falseAlarms);
        assertThat(wrong).as("cases whose difference is not exact").isEmpty();
    }

    /** Beside a table that is long enough for the log to be asked what was touched; every fifth case, as copies of it take long. */
    @Test
    void tellsTheTruthOfTheLog() throws SQLException {
        List<String> wrong = new ArrayList<>();
        wrong(everyFifth(FAULTS), 18, true, LONG_TABLE, wrong);
        wrong(everyFifth(HARMLESS), 18, false, LONG_TABLE, wrong);

        assertThat(wrong).as("cases whose difference is not exact").isEmpty();
    }

    private static List<DataCase.File> everyFifth(List<DataCase.File> files) {
        return files.stream()
                .map(file -> new DataCase.File(file.name(), file.given(), every(5, file.cases())))
                .toList();
    }

    /** All of them with {@code -Dtruth.all=true}. */
    private static List<DataCase> every(int nth, List<DataCase> cases) {
        return Boolean.getBoolean("truth.all")
                ? cases
                : IntStream.range(0, cases.size())
                        .filter(i -> i % nth == 0)
                        .mapToObj(cases::get)
                        .toList();
    }

    /**
     * As the way down, and, where only rows are changed, as a block that commits between its statements: every third case,
     * unless all are asked for.
     */
    @Test
    void tellsTheTruthOfDownAndBackfill() throws SQLException {
        List<DataCase.File> down = FAULTS.stream()
                .map(file -> new DataCase.File(
                        file.name(),
                        file.given(),
                        every(3, file.cases()).stream().map(DataCase::down).toList()))
                .toList();
        List<DataCase.File> backfill = FAULTS.stream()
                .map(file -> new DataCase.File(
                        file.name(),
                        file.given(),
                        every(
                                        3,
                                        file.cases().stream()
                                                .filter(DataCase::isForBlock)
                                                .toList())
                                .stream()
                                .map(DataCase::backfill)
                                .toList()))
                .toList();
        List<String> wrong = new ArrayList<>();
        int notFoundDown = wrong(down, 18, true, "", wrong);
        int notFoundBackfill = wrong(backfill, 18, true, "", wrong);

        System.out.printf(
                "data truth: faults in down %d, found %d; in a backfill %d, found %d%n",
                count(down, 18),
                count(down, 18) - notFoundDown,
                count(backfill, 18),
                count(backfill, 18) - notFoundBackfill);
        assertThat(count(down, 18)).isGreaterThanOrEqualTo(70);
        assertThat(count(backfill, 18)).isGreaterThanOrEqualTo(40);
        assertThat(wrong).as("cases whose difference is not exact").isEmpty();
    }

    @Test
    void hasCasesEnough() {
        assertThat(count(FAULTS, 18)).isGreaterThanOrEqualTo(200);
        assertThat(count(HARMLESS, 18)).isGreaterThanOrEqualTo(200);
        assertThat(FAULTS.stream().flatMap(file -> file.cases().stream()))
                .noneMatch(each -> each.expected().isEmpty());
        assertThat(HARMLESS.stream().flatMap(file -> file.cases().stream()).flatMap(each -> each.expected().stream()))
                .allMatch(line -> line.matches("(table|column) .+ is now .+|table \\S+: \\d+ rows? added.*"
                        + "|sequence \\S+: next \\d+ → \\d+"));
    }

    @Test
    void namesEachCaseOnce() {
        for (List<DataCase.File> files : List.of(FAULTS, HARMLESS)) {
            List<String> names = files.stream()
                    .flatMap(file -> file.cases().stream())
                    .map(DataCase::name)
                    .toList();
            assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        }
    }

    private static long count(List<DataCase.File> files, int version) {
        return files.stream()
                .flatMap(file -> cases(file, version).stream())
                .filter(each -> each.since() <= version)
                .count();
    }

    /** All on the newest version, every third on the oldest. */
    private static List<DataCase> cases(DataCase.File file, int version) {
        return version == 18 ? file.cases() : every(3, file.cases());
    }

    /** Half of the cases on each of two servers: on one, a transaction of another case would be what hinders a proof. */
    private static int wrong(List<DataCase.File> files, int version, boolean faults, String beside, List<String> wrong)
            throws SQLException {
        DatabaseServer server = Postgres.server(version);
        DatabaseServer other =
                FURTHER.computeIfAbsent(version, any -> server.startAnother().orElseThrow());
        FutureTask<List<String>> half = new FutureTask<>(() -> wrong(files, version, other, 1, faults, beside));
        new Thread(half, "other half").start();
        List<String> found = wrong(files, version, server, 0, faults, beside);
        try {
            found.addAll(half.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        wrong.addAll(found);
        return found.size();
    }

    private static List<String> wrong(
            List<DataCase.File> files, int version, DatabaseServer server, int half, boolean faults, String beside)
            throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (DataCase.File file : files) {
            List<DataCase> cases = cases(file, version);
            TestDatabase given = server.create("given");
            try {
                Scripts.execute(given, file.given());
                Scripts.execute(given, beside);
                for (int i = half; i < cases.size(); i += 2) {
                    DataCase each = cases.get(i);
                    if (each.since() <= version) {
                        String difference = difference(server, given, each, faults);
                        if (!difference.isEmpty()) {
                            wrong.add(each.name() + "\n" + difference);
                        }
                    }
                }
            } finally {
                server.drop(given);
            }
        }
        return wrong;
    }

    private static String difference(DatabaseServer server, TestDatabase given, DataCase each, boolean fault)
            throws SQLException {
        TestDatabase database = server.cloneOf(given, "case");
        try {
            Scripts.execute(database, each.setUp());
            DataDiff diff;
            try (DataSnapshot before = each.setUp().isEmpty() ? DataSnapshot.begin(given) : DataSnapshot.of(database)) {
                Scripts.execute(database, each.change());
                diff = before.compareWith(database);
            }
            if (!diff.lines().equals(each.expected())) {
                return lines("expected", each.expected()) + lines("told", diff.lines());
            }
            return fault || diff.keepsRows() ? "" : "  expected all rows to be kept";
        } catch (SQLException | RuntimeException e) {
            return "  failed: " + e;
        } finally {
            server.drop(database);
        }
    }

    private static String lines(String what, List<String> lines) {
        return lines.stream().map(line -> "  " + what + ": " + line + "\n").collect(Collectors.joining());
    }
}
