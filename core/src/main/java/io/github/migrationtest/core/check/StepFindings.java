package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;
import java.util.ArrayList;
import java.util.List;

/** The finding that a failed step is. */
final class StepFindings {

    private StepFindings() {}

    static Finding failed(Rule rule, String what, MigrationStep step) {
        StepFailure failure = step.failure().orElseThrow();
        return failed(rule, what, step, failure.remedy().stream().toList());
    }

    static Finding failed(Rule rule, String what, MigrationStep step, List<String> remedy) {
        StepFailure failure = step.failure().orElseThrow();
        List<String> said = failure.message().lines().toList();
        List<String> evidence = new ArrayList<>(failure.statementLines());
        said.stream().skip(1).forEach(evidence::add);
        evidence.addAll(Traces.remains(step));
        return new Finding(
                rule,
                step.migration().label(),
                what + ": " + first(failure, said),
                failure.location(),
                evidence,
                remedy);
    }

    /** The server's error as psql shows it with {@code \\set VERBOSITY verbose}: code, then message. */
    static String first(StepFailure failure, List<String> said) {
        String message = said.isEmpty() ? "" : said.get(0);
        return failure.sqlState() == null ? message : "ERROR " + failure.sqlState() + ": " + message;
    }
}
