package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.StepFailure;
import java.util.List;

/** The finding that a failed step is. */
final class StepFindings {

    private StepFindings() {}

    static Finding failed(Rule rule, Migration migration, String what, StepFailure failure) {
        String state = failure.sqlState() == null ? "" : " (" + failure.sqlState() + ")";
        String statement = failure.statement();
        return new Finding(
                rule,
                migration.label(),
                what + ": " + failure.message() + state,
                failure.location(),
                statement == null
                        ? List.of()
                        : statement.strip().lines().limit(12).toList(),
                failure.remedy().stream().toList());
    }
}
