package io.github.migrationtest.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether the difference tells single changes exactly, and nothing else: all of {@code truth/changes}, one for each kind
 * of object and property, and all of {@code truth/no-changes}. All of them on the newest version, a third on each older one,
 * unless {@code -Dtruth.all=true} asks for all. Prints the counts.
 */
class CatalogTruthTest {

    private static final List<ChangeCase> CHANGES = ChangeCase.readAll("truth/changes");
    private static final List<ChangeCase> NO_CHANGES = ChangeCase.readAll("truth/no-changes");

    /** Each version has a server of its own: none need wait for another. */
    private static final Map<Integer, CompletableFuture<Truth>> TRUTHS = new HashMap<>();

    private record Truth(int notFound, int falseAlarms, List<String> wrong) {}

    @BeforeAll
    static void askAll() {
        for (int version : new int[] {13, 15, 18}) {
            TRUTHS.put(version, CompletableFuture.supplyAsync(() -> truth(version)));
        }
    }

    private static Truth truth(int version) {
        List<String> wrong = new ArrayList<>();
        return new Truth(
                count(asked(CHANGES, version), version, wrong),
                count(asked(NO_CHANGES, version), version, wrong),
                wrong);
    }

    private static List<ChangeCase> asked(List<ChangeCase> cases, int version) {
        List<ChangeCase> known =
                cases.stream().filter(each -> each.since() <= version).toList();
        return version == 18 || Boolean.getBoolean("truth.all")
                ? known
                : IntStream.range(0, known.size())
                        .filter(i -> i % 3 == version % 3)
                        .mapToObj(known::get)
                        .toList();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 15, 18})
    void tellsTheTruth(int version) {
        Truth truth = TRUTHS.get(version).join();

        int changes = asked(CHANGES, version).size();
        int noChanges = asked(NO_CHANGES, version).size();
        System.out.printf(
                "catalog truth on PostgreSQL %d: changes %d, changes_found %d; no_changes %d, false_alarms %d%n",
                version, changes, changes - truth.notFound(), noChanges, truth.falseAlarms());
        assertThat(truth.wrong()).as("cases whose difference is not exact").isEmpty();
    }

    @Test
    void hasCasesEnough() {
        assertThat(CHANGES)
                .hasSizeGreaterThan(500)
                .noneMatch(change -> change.expected().isEmpty());
        assertThat(NO_CHANGES)
                .hasSizeGreaterThan(100)
                .allMatch(change -> change.expected().isEmpty());
    }

    @Test
    void namesEachCaseOnce() {
        assertThat(new HashSet<>(CHANGES.stream().map(ChangeCase::name).toList()))
                .hasSameSizeAs(CHANGES);
        assertThat(new HashSet<>(NO_CHANGES.stream().map(ChangeCase::name).toList()))
                .hasSameSizeAs(NO_CHANGES);
    }

    private static int count(List<ChangeCase> cases, int version, List<String> wrong) {
        int found = 0;
        for (ChangeCase change : cases) {
            String difference = whatIsWrong(change, version);
            if (!difference.isEmpty()) {
                found++;
                wrong.add(change.name() + "\n" + difference);
            }
        }
        return found;
    }

    private static String whatIsWrong(ChangeCase change, int version) {
        List<String> expected = change.expectedOn(version);
        try {
            SchemaDatabase database = SchemaDatabase.of(version).reset().execute(change.setUp());
            Catalog before = database.read();
            Catalog after = database.execute(change.change()).read();
            List<String> lines = CatalogDiff.between(before, after).lines();
            if (!lines.equals(expected)) {
                return lines("expected", expected) + lines("told", lines);
            }
            List<String> back = CatalogDiff.between(after, before).lines();
            return back.size() == expected.size()
                    ? ""
                    : lines("expected the way back of", expected) + lines("told", back);
        } catch (SQLException | RuntimeException e) {
            return "  failed: " + e.getMessage();
        }
    }

    private static String lines(String what, List<String> lines) {
        return lines.stream().map(line -> "  " + what + ": " + line + "\n").collect(Collectors.joining());
    }
}
