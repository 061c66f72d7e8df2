package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The history as such: names, gaps, scripts that the tool silently ignores, settings that hang in production; and
 * what the branch did to migrations that others have applied.
 */
public final class HistoryIsValid {

    private final Set<String> scope;
    private final BranchChanges changes;

    /**
     * @param scope the migrations that are judged: what is wrong with others, long applied, cannot be mended any more
     * @param changes what the branch changed: judged whatever the scope
     */
    public HistoryIsValid(List<Migration> scope, BranchChanges changes) {
        this.scope = scope.stream().map(Migration::label).collect(Collectors.toSet());
        this.changes = changes;
    }

    /** The name of the check, as in {@code MigrationChecks} and in reports. */
    public String name() {
        return "historyIsValid";
    }

    /** Answers for a whole history. */
    public CheckResult check(MigrationHistory history) {
        Set<String> known = history.migrations().stream().map(Migration::label).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(history.findings().stream()
                .filter(finding -> isJudged(finding, known))
                .toList());
        findings.addAll(BranchFindings.of(history, changes));
        return CheckResult.of(findings);
    }

    private boolean isJudged(Finding finding, Set<String> known) {
        String migration = finding.migration();
        return migration == null || scope.contains(migration) || !known.contains(migration);
    }
}
