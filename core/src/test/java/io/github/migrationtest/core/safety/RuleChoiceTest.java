package io.github.migrationtest.core.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules fail and which are told, as a team writes it. */
class RuleChoiceTest {

    private static List<String> ids(List<SafetyRule> rules) {
        return rules.stream().map(rule -> rule.rule().id()).toList();
    }

    @Test
    void eachRuleIsAsItsSeveritySays() {
        assertThat(RuleChoice.DEFAULT.failing())
                .allMatch(rule -> rule.severity() == Severity.FAILS)
                .hasSize(21);
        assertThat(RuleChoice.DEFAULT.warning())
                .allMatch(rule -> rule.severity() == Severity.WARNS)
                .hasSize(11);
    }

    @Test
    void oneThatIsNamedFails() {
        RuleChoice choice = RuleChoice.parse(List.of("json-column", "no-lock-timeout"));

        assertThat(ids(choice.failing())).contains("json-column", "no-lock-timeout", "index-not-concurrent");
        assertThat(ids(choice.warning()))
                .doesNotContain("json-column", "no-lock-timeout")
                .contains("truncates");
    }

    @Test
    void oneThatIsLeftOutIsNeitherJudgedNorTold() {
        RuleChoice choice = RuleChoice.parse(List.of("-cluster", "-truncates"));

        assertThat(ids(choice.failing())).doesNotContain("cluster").hasSize(20);
        assertThat(ids(choice.warning())).doesNotContain("truncates").hasSize(10);
    }

    @Test
    void aRuleThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> RuleChoice.parse(List.of("-truncate")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "There is no safety rule 'truncate'; there is truncates. Write rules separated by commas, those"
                                + " that are to fail by their ids, those that are to be left out with '-' before it: json-column,"
                                + " -truncates.");
    }

    @Test
    void oneAndTheSameRuleIsNotAskedForAndLeftOut() {
        assertThatThrownBy(() -> RuleChoice.parse(List.of("cluster", "-cluster")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The safety rule 'cluster' is asked for and left out. Take one of the two away.");
    }
}
