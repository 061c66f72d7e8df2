package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The history as such: names, gaps, scripts that the tool silently ignores, settings that hang in production; and
 * what the branch did to migrations that others have applied.
 */
public final class HistoryIsValid {

    private final Set<String> scope;
    private final BranchChanges changes;
    private final List<Finding> further;
    private final Acceptances accepted;

    /**
     * @param scope the migrations that are judged: what is wrong with others, long applied, cannot be mended any more
     * @param changes what the branch changed: judged whatever the scope
     * @param further what was found elsewhere and is about the history
     * @param accepted what the team has agreed to live with
     */
    public HistoryIsValid(List<Migration> scope, BranchChanges changes, List<Finding> further, Acceptances accepted) {
        this.scope = scope.stream().map(Migration::label).collect(Collectors.toSet());
        this.changes = changes;
        this.further = List.copyOf(further);
        this.accepted = accepted;
    }

    /** All that is wrong with a history, in scope or not. */
    public static List<Finding> findings(MigrationHistory history, BranchChanges changes) {
        return Stream.concat(history.findings().stream(), BranchFindings.of(history, changes).stream())
                .toList();
    }

    /** The name of the check, as in {@code MigrationChecks} and in reports. */
    public String name() {
        return "historyIsValid";
    }

    /** Answers for a whole history. */
    public CheckResult check(MigrationHistory history) {
        Set<String> known = history.migrations().stream().map(Migration::label).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        history.findings().stream().filter(finding -> isJudged(finding, known)).forEach(findings::add);
        findings.addAll(BranchFindings.of(history, changes));
        findings.addAll(further);
        return CheckResult.of(findings, accepted);
    }

    private boolean isJudged(Finding finding, Set<String> known) {
        String migration = finding.migration();
        return migration == null || scope.contains(migration) || !known.contains(migration);
    }
}
