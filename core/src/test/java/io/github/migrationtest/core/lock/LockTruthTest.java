package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether what is expected of each statement in {@code truth} is what PostgreSQL does: modes per relation, rewrites,
 * truncations, scans, index builds and rows. Prints the counts.
 */
class LockTruthTest {

    private static final List<LockCase> CASES = LockCase.readAll();

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 15, 18})
    void tellsTheTruth(int version) throws SQLException {
        List<LockCase> cases =
                CASES.stream().filter(each -> each.isFor(version)).toList();
        List<String> wrong = new ArrayList<>();
        try (LockWitness witness = new SteppedByHand(version)) {
            for (LockCase each : cases) {
                String difference = difference(witness, each, version);
                if (!difference.isEmpty()) {
                    wrong.add(each.name() + "\n" + difference);
                }
            }
        }

        System.out.printf(
                "lock truth on PostgreSQL %d: cases %d, cases_equal %d%n",
                version, cases.size(), cases.size() - wrong.size());
        assertThat(wrong).as("cases that PostgreSQL sees otherwise").isEmpty();
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
