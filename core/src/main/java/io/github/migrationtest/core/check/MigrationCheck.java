package io.github.migrationtest.core.check;

import io.github.migrationtest.core.state.RecordedRun;

/** A question that is asked of every migration in scope, and answered from what its run recorded. */
public interface MigrationCheck {

    /** The name of the check, as in {@code MigrationChecks} and in reports: {@code undoRestores}. */
    String name();

    /** Answers for one migration on one database. */
    CheckResult check(RecordedRun run);
}
