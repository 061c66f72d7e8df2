package io.github.migrationtest.core.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.RuleExample;
import io.github.migrationtest.core.migration.MigrationStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the references, in the shop's tables: each bad one is found, by a rule of its kind, and no good one by any
 * that fails or is told. All of them on the newest version, a fourth on the oldest, unless {@code -Dtruth.all=true} asks for
 * all. Prints the counts.
 */
class CorpusTest {

    /** What the corpus calls by what a lock does is told by the cause. */
    private static final Set<String> BY_CAUSE = Set.of(
            "blocks-reads", "blocks-writes", "rewrites-table", "validates-under-lock", "work-after-dangerous-lock");

    /** Found by historyIsValid, which knows production's settings. */
    private static final String OF_SETTINGS = "hangs-on-concurrently";

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 18})
    void badOnesAreFoundAndGoodOnesAreNot(int major, @TempDir Path folder) throws Exception {
        List<RuleExample> all = RuleExample.readAll();
        List<RuleExample> examples = all.stream()
                .filter(example -> example.since() <= major && isStep(example))
                .filter(example -> major == 18 || Boolean.getBoolean("truth.all") || all.indexOf(example) % 4 == 0)
                .toList();
        ExampleHistory history = new ExampleHistory(folder);
        for (RuleExample example : examples) {
            history.setUp(RuleExample.shop() + example.setUp());
            for (int i = 0; i < example.migrations().size(); i++) {
                RuleExample.Migration migration = example.migrations().get(i);
                history.add(example + " #" + i, migration.sql(), migration.autocommit());
            }
        }
        history.climb(major);

        List<String> wrong = new ArrayList<>();
        for (RuleExample example : examples) {
            List<MigrationStep> steps = history.steps(example + " #");
            List<Finding> found = example.good()
                    ? found(steps, judging(example))
                    : found(steps, SafetyRules.all().stream().filter(rule -> isMeant(example, rule)));
            if (found.isEmpty() != example.good()) {
                wrong.add(example + ": " + (found.isEmpty() ? "not found" : Finding.message(found)));
            }
        }
        long good = examples.stream().filter(RuleExample::good).count();
        System.out.printf(
                "rules on PostgreSQL %d: %d bad and %d good migrations, %d wrong%n",
                major, examples.size() - good, good, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** Whether it is about what succeeds, with nobody beside. */
    private static boolean isStep(RuleExample example) {
        return example.succeeds()
                && example.brokenSetUp().isEmpty()
                && !example.rule().equals(OF_SETTINGS);
    }

    private static boolean isMeant(RuleExample example, SafetyRule rule) {
        if (BY_CAUSE.contains(example.rule())) {
            return rule instanceof GrowthRule;
        }
        return rule.rule().id().equals(example.rule())
                || example.rule().equals("redundant-index") && rule instanceof DuplicateIndex;
    }

    /**
     * Some good examples of other rules have foreign keys without an index, or get it later, or drop in the end what nobody uses any
     * more: that is told, truthfully, and fails nothing.
     */
    private static Stream<SafetyRule> judging(RuleExample example) {
        return SafetyRules.all().stream()
                .filter(rule -> rule.severity() != Severity.ON_REQUEST)
                .filter(rule -> isMeant(example, rule)
                        || !(rule instanceof ForeignKeyWithoutIndex || rule instanceof DropsInUse));
    }

    private static List<Finding> found(List<MigrationStep> steps, Stream<SafetyRule> rules) {
        return rules.flatMap(rule -> steps.stream().flatMap(step -> rule.find(step).stream()))
                .toList();
    }
}
