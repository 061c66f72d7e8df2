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
        return failed(rule, what, step, remedy(step));
    }

    static Finding failed(Rule rule, String what, MigrationStep step, List<String> remedy) {
        return failed(rule, what, step, remedy, List.of());
    }

    /** @param more what else shows it */
    static Finding failed(Rule rule, String what, MigrationStep step, List<String> remedy, List<String> more) {
        StepFailure failure = step.failure().orElseThrow();
        List<String> said = failure.message().lines().toList();
        List<String> evidence = new ArrayList<>(failure.statementLines());
        said.stream().skip(1).forEach(evidence::add);
        evidence.addAll(Traces.remains(step));
        evidence.addAll(more);
        return new Finding(
                rule,
                step.migration().label(),
                what + ": " + first(failure, said),
                failure.location(),
                evidence,
                remedy);
    }

    /** What to do about the failure, where that can be told. */
    static List<String> remedy(MigrationStep step) {
        return step.failure().orElseThrow().remedy().stream().toList();
    }

    /** The server's error as psql shows it with {@code \\set VERBOSITY verbose}: code, then message. */
    static String first(StepFailure failure, List<String> said) {
        String message = said.isEmpty() ? "" : said.get(0);
        return failure.sqlState() == null ? message : "ERROR " + failure.sqlState() + ": " + message;
    }
}
