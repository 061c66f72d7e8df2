package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.text.NearMisses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules a team wants to hear of: each as its severity says, unless it is named.
 *
 * @param asked the ids of rules that are to fail, whatever their severity
 * @param left the ids of rules that are not looked at
 */
public record RuleChoice(Set<String> asked, Set<String> left) {

    /** Each as its severity says. */
    public static final RuleChoice DEFAULT = new RuleChoice(Set.of(), Set.of());

    public RuleChoice {
        asked = Set.copyOf(asked);
        left = Set.copyOf(left);
    }

    /**
     * A choice as it is written: {@code json-column, -truncates} makes the first rule fail and leaves the second one out.
     *
     * @throws ConfigurationException if there is no such rule, or one is both asked for and left out
     */
    public static RuleChoice parse(List<String> words) {
        Set<String> asked = new HashSet<>();
        Set<String> left = new HashSet<>();
        for (String word : words) {
            boolean without = word.startsWith("-");
            String id = word.substring(without ? 1 : 0).strip();
            List<String> known = SafetyRules.ids().toList();
            if (!known.contains(id)) {
                throw new ConfigurationException("There is no safety rule '" + id + "'" + NearMisses.hint(id, known)
                        + ". Write rules separated by commas, those that are to fail by their ids, those that are to be"
                        + " left out with '-' before it: json-column, -truncates.");
            }
            (without ? left : asked).add(id);
            if (asked.contains(id) && left.contains(id)) {
                throw new ConfigurationException(
                        "The safety rule '" + id + "' is asked for and left out. Take one of the two away.");
            }
        }
        return new RuleChoice(asked, left);
    }

    /** The rules whose findings fail. */
    public List<SafetyRule> failing() {
        return of(Severity.FAILS);
    }

    /** The rules whose findings are told. */
    public List<SafetyRule> warning() {
        return of(Severity.WARNS);
    }

    private List<SafetyRule> of(Severity severity) {
        return SafetyRules.all().stream()
                .filter(rule -> severity(rule) == severity)
                .toList();
    }

    private Severity severity(SafetyRule rule) {
        String id = rule.rule().id();
        if (left.contains(id)) {
            return Severity.ON_REQUEST;
        }
        return asked.contains(id) ? Severity.FAILS : rule.severity();
    }
}
