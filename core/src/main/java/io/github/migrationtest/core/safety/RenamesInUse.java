package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** Something is renamed that the running version uses. */
final class RenamesInUse extends StepRule {

    RenamesInUse() {
        super("renames-in-use", "something is renamed that the running version uses", Severity.FAILS, """
                During a roll-out the old version of the application runs on the new schema, and fails on the first statement that uses the old name. The
                safe way is a second column that is kept equal, or a view that has the old name, until no version uses it any more.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        return new Disappeared(step)
                .all().stream()
                        .filter(gone -> gone.newName() != null)
                        .map(gone -> step.finding(
                                rule(),
                                gone.subject(),
                                "renames " + gone.what() + " to " + gone.newName(),
                                gone.statement(),
                                List.of("the version that runs uses the old name"),
                                gone.remedy()))
                        .toList();
    }
}
