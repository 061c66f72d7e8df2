package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether what is expected of each statement in {@code truth} is what PostgreSQL does: modes per relation, rewrites,
 * truncations, scans, index builds and rows. Prints the counts.
 */
class LockTruthTest {

    private static final List<LockCase> CASES = LockCase.readAll();
    private static final List<Integer> VERSIONS = List.of(13, 15, 18);

    /** A third of the cases on each version, another third on each, unless all are asked for. */
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 15, 18})
    void tellsTheTruth(int version) throws SQLException {
        try (LockWitness witness = new SteppedByHand(version)) {
            ask("by hand", version, share(version), each -> byHand(witness, each, version));
        }
    }

    /** A hand can be too slow for a statement that does not wait for it: it is let try again. */
    private static String byHand(LockWitness witness, LockCase each, int version) {
        String difference = difference(witness, each, version);
        for (int again = 0; again < 3 && !each.inTransaction() && !difference.isEmpty(); again++) {
            difference = difference(witness, each, version);
        }
        return difference;
    }

    private static List<LockCase> share(int version) {
        return CASES.stream()
                .filter(each -> Boolean.getBoolean("truth.all") || CASES.indexOf(each) % 3 == VERSIONS.indexOf(version))
                .toList();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 15, 18})
    void isObserved(int version) throws Exception {
        try (LockWitness witness = new ObservedStatement(version, false)) {
            ask(
                    "observed",
                    version,
                    share(version),
                    each -> each.inTransaction()
                            ? difference(witness, each, version)
                            : untruth(witness, each, version, false));
        }
    }

    /** As a transaction of its own, which is over when the statement is; who looks meanwhile may see what it gives back soon. */
    @Test
    void isObservedInAutocommit() throws Exception {
        List<LockCase> cases = share(13).stream()
                .filter(LockCase::inTransaction)
                .filter(each -> !each.statement().matches("(?is)lock .*"))
                .toList();
        try (LockWitness witness = new ObservedStatement(18, true)) {
            ask("observed in autocommit", 18, cases, each -> inAutocommit(witness, each));
        }
    }

    /** Looked at up to three times, as a lock that comes and goes is seen by chance: once it is told exactly, and never falsely. */
    private static String inAutocommit(LockWitness witness, LockCase each) {
        String difference = difference(witness, each, 18);
        for (int again = 0; again < 2 && !difference.isEmpty(); again++) {
            String untruth = untruth(witness, each, 18, true);
            if (!untruth.isEmpty()) {
                return untruth;
            }
            difference = difference(witness, each, 18);
        }
        return difference;
    }

    @Test
    void whatIsNotHeardIsNotTakenForNothing() throws Exception {
        try (ObservedStatement witness = new ObservedStatement(18, false, false)) {
            for (LockCase each : CASES.subList(0, 3)) {
                assertThat(witness.run(each).lines()).isEmpty();
                assertThat(witness.notSeen())
                        .containsExactly(
                                "statements passed unheard: the connection is encrypted, or not PostgreSQL's own driver's");
            }
        }
    }

    private static void ask(String how, int version, List<LockCase> asked, Difference difference) {
        List<LockCase> cases =
                asked.stream().filter(each -> each.isFor(version)).toList();
        List<String> wrong = new ArrayList<>();
        for (LockCase each : cases) {
            String told = difference.of(each);
            if (!told.isEmpty()) {
                wrong.add(each.name() + "\n" + told);
            }
        }
        System.out.printf(
                "lock truth %s on PostgreSQL %d: cases %d, cases_equal %d%n",
                how, version, cases.size(), cases.size() - wrong.size());
        assertThat(wrong).as("cases that are seen otherwise").isEmpty();
    }

    private interface Difference {
        String of(LockCase each);
    }

    /**
     * Of a statement with transactions of its own, what it did is known exactly. Its locks come and go: somebody who looks often may
     * see some that a hand does not, and the other way round, but none that is stronger.
     *
     * @param all whether none may be missing
     */
    private static String untruth(LockWitness witness, LockCase each, int version, boolean all) {
        List<String> expected = each.expectedOn(version);
        try {
            List<String> seen = witness.run(each).lines();
            return work(seen).equals(work(expected))
                            && isNoStronger(strongest(seen), strongest(expected))
                            && (!all || locks(seen).containsAll(locks(expected)))
                    ? ""
                    : lines("expected", expected) + lines("seen", seen);
        } catch (SQLException | RuntimeException e) {
            return "  failed: " + e;
        }
    }

    private static boolean isNoStronger(Map<String, LockMode> seen, Map<String, LockMode> expected) {
        return seen.entrySet().stream()
                .noneMatch(lock ->
                        lock.getValue().isStrongerThan(expected.getOrDefault(lock.getKey(), LockMode.ACCESS_SHARE)));
    }

    /** By relation; the strongest is told first. */
    private static Map<String, LockMode> strongest(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("locks "))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")),
                        line -> LockMode.valueOf(line.substring(line.indexOf(": ") + 2)
                                .split(", ")[0]
                                .replace(' ', '_'))));
    }

    /** {@code orders: SHARE}. */
    private static Set<String> locks(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("locks "))
                .flatMap(line -> {
                    String[] parts = line.substring("locks ".length()).split(": ");
                    return Stream.of(parts[1].split(", ")).map(mode -> parts[0] + ": " + mode);
                })
                .collect(Collectors.toSet());
    }

    private static List<String> work(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("locks ")).toList();
    }

    @Test
    void hasCasesEnough() {
        assertThat(CASES.stream().filter(each -> each.isFor(13))).hasSizeGreaterThan(250);
        assertThat(CASES.stream().filter(each -> each.isFor(18))).hasSizeGreaterThan(270);
    }

    @Test
    void namesEachCaseOnce() {
        assertThat(new HashSet<>(CASES.stream().map(LockCase::name).toList())).hasSameSizeAs(CASES);
    }

    private static String difference(LockWitness witness, LockCase each, int version) {
        List<String> expected = each.expectedOn(version);
        try {
            List<String> seen = witness.run(each).lines();
            return seen.equals(expected) ? "" : lines("expected", expected) + lines("seen", seen);
        } catch (SQLException | RuntimeException e) {
            return "  failed: " + e;
        }
    }

    private static String lines(String what, List<String> lines) {
        return lines.stream().map(line -> "  " + what + ": " + line + "\n").collect(Collectors.joining());
    }
}
