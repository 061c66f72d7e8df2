package io.github.migrationtest.core.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.MigrationStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The migrations of each rule's page, on a real server: the bad one breaks that rule and no other, the good ones none. */
class RuleExamplesTest {

    private static final Path PAGES = Path.of("../docs/rules");

    private static ExampleHistory history;

    @BeforeAll
    static void climb(@TempDir Path folder) throws Exception {
        history = new ExampleHistory(folder);
        for (SafetyRule rule : SafetyRules.all()) {
            RuleExample example = RuleExample.of(rule.rule().id());
            String setup = RuleExample.commonSetup() + example.setup();
            history.setUp(setup);
            history.add(rule + " bad", example.bad().sql(), example.bad().autocommit());
            history.setUp(setup);
            for (RuleExample.Script good : example.good()) {
                history.add(rule + " good " + example.good().indexOf(good), good.sql(), good.autocommit());
            }
        }
        history.climb(18);
    }

    static Stream<SafetyRule> rules() {
        return SafetyRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBadMigrationBreaksTheRuleAndNoOtherThatFails(SafetyRule rule) {
        List<Finding> findings = rule.find(bad(rule));

        assertThat(findings).hasSize(1).allMatch(finding -> rule.acceptedAs().contains(finding.rule()));
        assertThat(found(List.of(bad(rule)), rules().filter(other -> other.severity() == Severity.FAILS), rule))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theGoodMigrationsBreakNone(SafetyRule rule) throws Exception {
        List<MigrationStep> good = history.steps(rule + " good ");

        assertThat(good).hasSameSizeAs(RuleExample.of(rule.rule().id()).good());
        assertThat(good.stream().flatMap(step -> rule.find(step).stream())).isEmpty();
        assertThat(found(good, rules().filter(RuleExamplesTest::isAboutTheMigration), rule))
                .isEmpty();
    }

    /** After a change of wording, {@code -Drules.write=true} writes the pages anew; read them before you commit them. */
    @ParameterizedTest
    @MethodSource("rules")
    void thePageIsAsItIsGenerated(SafetyRule rule) throws Exception {
        assertPage(rule.rule().id(), RulePage.of(rule, bad(rule)).text());
    }

    @Test
    void theIndexLeadsToAllPages() throws Exception {
        assertPage("README", RulePage.index());
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages).hasSize(1 + SafetyRules.all().size());
        }
    }

    private static void assertPage(String name, String text) throws IOException {
        Path page = PAGES.resolve(name + ".md");
        if (Boolean.getBoolean("rules.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(page, text);
        }
        assertThat(page).hasContent(text);
    }

    private static MigrationStep bad(SafetyRule rule) {
        return history.step(rule + " bad");
    }

    /** No opinion, and not the habit that hangs on the session. */
    private static boolean isAboutTheMigration(SafetyRule rule) {
        return rule.severity() != Severity.ON_REQUEST && !rule.rule().id().equals("no-lock-timeout");
    }

    private static List<String> found(List<MigrationStep> steps, Stream<SafetyRule> rules, SafetyRule but) {
        return rules.filter(rule -> rule != but)
                .flatMap(rule -> steps.stream()
                        .flatMap(step -> rule.find(step).stream())
                        .map(finding -> rule.rule().id() + ": " + Finding.message(List.of(finding))))
                .toList();
    }
}
