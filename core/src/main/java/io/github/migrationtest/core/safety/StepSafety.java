package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Direction;
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
     * Judges a step; one down by the rules that {@linkplain SafetyRule#judgesUndo make sense there}, and as {@code undo-…}.
     *
     * @param step a step that succeeded, with the facts that {@link SafetyRule#find} needs
     * @throws IllegalStateException if one of the facts was not observed
     */
    public static StepSafety of(MigrationStep step, RuleChoice choice) {
        return new StepSafety(
                find(choice.failing(), step),
                find(choice.warning(), step),
                Stream.concat(rules(choice.failing(), step), rules(choice.warning(), step))
                        .flatMap(rule -> rule.silenced(step).stream())
                        .map(silenced -> new Silenced(named(silenced.finding(), step), silenced.reason()))
                        .toList());
    }

    private static List<Finding> find(List<SafetyRule> rules, MigrationStep step) {
        return rules(rules, step)
                .flatMap(rule -> rule.find(step).stream())
                .map(finding -> named(finding, step))
                .toList();
    }

    private static Stream<SafetyRule> rules(List<SafetyRule> rules, MigrationStep step) {
        return rules.stream().filter(rule -> isUp(step) || rule.judgesUndo());
    }

    private static Finding named(Finding finding, MigrationStep step) {
        return isUp(step) ? finding : UndoRules.of(finding);
    }

    private static boolean isUp(MigrationStep step) {
        return step.direction() == Direction.UP;
    }
}
