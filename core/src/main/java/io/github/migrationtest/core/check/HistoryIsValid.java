package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.KnownChanges;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
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
     * @param scope the migrations that are judged: what is wrong with others, long applied, cannot be mended any more; what
     *     is wrong with the history as a whole is judged where all of them are, or the branch has changed it
     * @param changes what the branch changed: judged whatever the scope
     * @param further what was found elsewhere and is about the history
     * @param accepted what the team has agreed to live with
     */
    public HistoryIsValid(List<Migration> scope, BranchChanges changes, List<Finding> further, Acceptances accepted) {
        this.scope = scope.stream().map(Migration::label).collect(Collectors.toSet());
        this.changes = changes;
        this.further = List.copyOf(further);
        this.accepted = accepted.onAnyVersion();
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
        return migration != null && known.contains(migration)
                ? scope.contains(migration)
                : scope.containsAll(known) || isAlwaysJudged(finding) || isOfBranch(finding);
    }

    /** What keeps migrations from being looked at must not go unseen. */
    private static boolean isAlwaysJudged(Finding finding) {
        return finding.rule().equals(HistoryRules.UNTESTED_MIGRATIONS);
    }

    /** A setting or a stray file that has always been there is no news to those who look at their own changes. */
    private boolean isOfBranch(Finding finding) {
        String location = finding.location();
        return location != null
                && changes instanceof KnownChanges known
                && !known.changedAmong(List.of(location.replaceFirst(":\\d+$", "")))
                        .isEmpty();
    }
}
