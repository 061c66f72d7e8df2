package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.RecordedRun;
import java.util.ArrayList;
import java.util.List;

/** The migration applies, a repeatable one also twice, and a second start of the tool finds nothing to do. */
public final class Applies implements MigrationCheck {

    /** The migration does not apply. */
    public static final Rule FAILS = new Rule("fails", "the migration does not apply");

    /** A repeatable migration does not apply a second time. */
    public static final Rule NOT_REPEATABLE = new Rule("not-repeatable", "a repeatable migration applies only once");

    /** A second start runs something again. */
    public static final Rule RUNS_AGAIN = new Rule("runs-again", "a second start of the tool finds something to do");

    @Override
    public String name() {
        return "applies";
    }

    @Override
    public CheckResult check(RecordedRun run) {
        MigrationStep up = run.up();
        if (up == null) {
            return new CheckResult.NotReached(run.notReached() == null ? "" : run.notReached());
        }
        List<Finding> findings = new ArrayList<>();
        if (!up.succeeded()) {
            findings.add(StepFindings.failed(FAILS, "up failed", up));
        }
        MigrationStep again = run.upAgain();
        if (run.migration().version() == null && again != null && !again.succeeded()) {
            findings.add(
                    StepFindings.failed(
                            NOT_REPEATABLE,
                            "up failed the second time",
                            again,
                            List.of(
                                    "write it so that it can run again: CREATE OR REPLACE …, or DROP … IF EXISTS before CREATE")));
        }
        if (!run.ranAgain().isEmpty()) {
            findings.add(new Finding(
                    RUNS_AGAIN,
                    run.migration().label(),
                    "a second start of the tool ran " + String.join(", ", run.ranAgain()) + " again",
                    run.migration().script().path(),
                    List.of(),
                    List.of("check what changes the migration's checksum between two starts")));
        }
        return CheckResult.of(findings);
    }
}
