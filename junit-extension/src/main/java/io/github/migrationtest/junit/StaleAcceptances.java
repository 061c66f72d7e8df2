package io.github.migrationtest.junit;

import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.check.KnownRules;
import io.github.migrationtest.core.check.MigrationCheck;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.finding.Acceptance;
import io.github.migrationtest.core.finding.AcceptedFinding;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.state.NotReachedException;
import io.github.migrationtest.core.state.RecordedRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the lines that accept nothing any more.
 *
 * <p>The shared round trips of the migrations that they name are asked for, so that no order of methods matters. Only
 * what the class itself checks is judged: where it leaves a check out, or a migration is out of its scope, nobody knows.
 */
final class StaleAcceptances {

    private final ClassPlan classPlan;
    private final MethodPlan plan;
    private final List<Finding> ofHistory;

    /**
     * @param plan the method that judges the history
     * @param ofHistory all that is found about the history, in scope or not
     */
    StaleAcceptances(ClassPlan classPlan, MethodPlan plan, List<Finding> ofHistory) {
        this.classPlan = classPlan;
        this.plan = plan;
        this.ofHistory = List.copyOf(ofHistory);
    }

    List<Finding> find() throws SQLException {
        List<Finding> stale = new ArrayList<>();
        for (Acceptance acceptance : plan.common().acceptances().all()) {
            if (!acceptance.versions().isAll() || ofHistory.stream().noneMatch(acceptance::covers)) {
                judge(acceptance).ifPresent(stale::add);
            }
        }
        return stale;
    }

    private Optional<Finding> judge(Acceptance acceptance) throws SQLException {
        Optional<Migration> migration = plan.history().migrations().stream()
                .filter(candidate -> acceptance.isFor(candidate.label()))
                .findFirst();
        boolean aboutHistory = acceptance.isFor(null);
        if (migration.isEmpty() && !aboutHistory) {
            return Optional.of(
                    stale(acceptance, acceptance.migration() + " is accepted something of, but is not in the history"));
        }
        boolean unused = KnownRules.of(HistoryRules.class).contains(acceptance.rule()) || aboutHistory
                ? aboutHistory || plan.migrations().contains(migration.orElseThrow())
                : isUnused(acceptance, migration.orElseThrow());
        return unused
                ? Optional.of(
                        stale(acceptance, "'" + acceptance.header() + "' is accepted, but nothing like it is found"))
                : Optional.empty();
    }

    /** Whether every check that could find it was asked on every database of the class that is meant, and none found it. */
    private boolean isUnused(Acceptance acceptance, Migration migration) throws SQLException {
        boolean asked = false;
        for (MethodPlan other : classPlan.plans()) {
            for (MigrationCheck check : other.checks()) {
                if (other.migrations().contains(migration) && check.rules().contains(acceptance.rule())) {
                    for (DatabaseSpec database : other.databases()) {
                        Optional<RecordedRun> run = recorded(other, migration, database);
                        if (run.isPresent()
                                && !acceptance
                                        .versions()
                                        .contains(run.get().version().major())) {
                            continue;
                        }
                        if (run.isEmpty() || !isUnused(acceptance, check.check(run.get()))) {
                            return false;
                        }
                        asked = true;
                    }
                }
            }
        }
        return asked;
    }

    private Optional<RecordedRun> recorded(MethodPlan other, Migration migration, DatabaseSpec database)
            throws SQLException {
        if (classPlan.isOutOfTime()) {
            return Optional.empty();
        }
        try {
            return Optional.of(classPlan.recorded(other, database, migration));
        } catch (NotReachedException e) {
            return Optional.empty();
        }
    }

    /** An answer that nobody has is no proof. */
    private static boolean isUnused(Acceptance acceptance, CheckResult answer) {
        List<AcceptedFinding> used;
        if (answer instanceof CheckResult.Accepted accepted) {
            used = accepted.findings();
        } else if (answer instanceof CheckResult.Failed failed) {
            used = failed.accepted();
        } else {
            return answer instanceof CheckResult.Passed;
        }
        return used.stream().noneMatch(finding -> finding.acceptance().equals(acceptance));
    }

    private static Finding stale(Acceptance acceptance, String headline) {
        return new Finding(
                HistoryRules.STALE_ACCEPTANCE,
                null,
                headline,
                acceptance.place(),
                List.of(),
                List.of("take the line out, or correct it"));
    }
}
