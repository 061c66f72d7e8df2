package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.List;

/** A rule about something else than work that grows; its findings are its own. */
abstract class StepRule implements SafetyRule {

    private final Rule rule;
    private final Severity severity;
    private final String explanation;

    StepRule(String id, String title, Severity severity, String explanation) {
        this.rule = new Rule(id, title);
        this.severity = severity;
        this.explanation = explanation;
    }

    abstract List<Finding> find(ObservedStep step);

    @Override
    public final Rule rule() {
        return rule;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String explanation() {
        return explanation;
    }

    @Override
    public final List<Finding> find(MigrationStep step) {
        return find(new ObservedStep(step));
    }

    @Override
    public final String toString() {
        return rule.id();
    }
}
