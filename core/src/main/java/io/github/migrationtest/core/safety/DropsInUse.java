package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** Something is dropped that the running version may use. */
final class DropsInUse extends StepRule {

    DropsInUse() {
        super("drops-in-use", "something is dropped that the running version may use", Severity.WARNS, """
                During a roll-out the old version of the application runs on the new schema. What it still uses is dropped in a later release, when no
                version uses it any more; that nobody does cannot be seen in a migration, so this is told and not judged.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return new Disappeared(step)
                .all().stream()
                        .filter(gone -> gone.newName() == null)
                        .map(
                                gone -> step.finding(
                                        rule(),
                                        gone.subject(),
                                        "drops " + gone.what(),
                                        gone.statement(),
                                        List.of("the version that runs may use it"),
                                        List.of(
                                                "release a version that does not use it first, and drop it in a later migration")))
                        .toList();
    }
}
