package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the safety rules say of a step.
 *
 * @param failing what blocks others, or locks the running version out
 * @param warning habits that make either more likely
 * @param silenced what does not count, because the tables are small in production
 */
public record StepSafety(List<Finding> failing, List<Finding> warning, List<Silenced> silenced) {

    public StepSafety {
        failing = List.copyOf(failing);
        warning = List.copyOf(warning);
        silenced = List.copyOf(silenced);
    }

    /**
     * Judges a step.
     *
     * @param step a step that succeeded, with the facts that {@link SafetyRule#find} needs
     * @throws IllegalStateException if one of the facts was not observed
     */
    public static StepSafety of(MigrationStep step, RuleChoice choice) {
        return new StepSafety(
                find(choice.failing(), step),
                find(choice.warning(), step),
                Stream.concat(choice.failing().stream(), choice.warning().stream())
                        .flatMap(rule -> rule.silenced(step).stream())
                        .toList());
    }

    private static List<Finding> find(List<SafetyRule> rules, MigrationStep step) {
        return rules.stream().flatMap(rule -> rule.find(step).stream()).toList();
    }
}
