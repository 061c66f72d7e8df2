package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.List;

/** A table in use is emptied by TRUNCATE. */
final class Truncates extends StepRule {

    Truncates() {
        super("truncates", "a table in use is emptied by TRUNCATE", Severity.WARNS, """
                TRUNCATE locks out everybody, cannot be seen by triggers for rows, and with CASCADE empties every table that references the one that is named. DELETE
                in batches does neither.""");
    }

    @Override
    public boolean judgesUndo() {
        return true;
    }

    @Override
    List<Finding> find(ObservedStep step) {
        List<Finding> findings = new ArrayList<>();
        for (WatchedStatement statement : step.timeline().statements()) {
            List<String> tables = statement.work().tables().stream()
                    .filter(work -> work.truncated() && work.table().isInUse())
                    .map(work -> work.table().table().toString())
                    .distinct()
                    .toList();
            if (!tables.isEmpty()) {
                String cascade = SqlText.says(statement.sql(), "cascade") ? " CASCADE" : "";
                findings.add(step.finding(
                        rule(),
                        tables.get(0),
                        "empties " + String.join(", ", tables) + " by TRUNCATE" + cascade,
                        statement,
                        List.of("reads and writes wait until the commit"),
                        List.of("DELETE FROM " + tables.get(0)
                                + " WHERE …;   in batches, in transactions of their own")));
            }
        }
        return findings;
    }
}
