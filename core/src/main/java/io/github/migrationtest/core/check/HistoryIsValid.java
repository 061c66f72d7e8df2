package io.github.migrationtest.core.check;

import io.github.migrationtest.core.migration.MigrationHistory;

/** The history as such: names, gaps, scripts that the tool silently ignores, settings that hang in production. */
public final class HistoryIsValid {

    /** The name of the check, as in {@code MigrationChecks} and in reports. */
    public String name() {
        return "historyIsValid";
    }

    /** Answers for a whole history. */
    public CheckResult check(MigrationHistory history) {
        return CheckResult.of(history.findings());
    }
}
