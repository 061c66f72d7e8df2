package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The history as such: names, gaps, scripts that the tool silently ignores, settings that hang in production. */
public final class HistoryIsValid {

    private final Set<String> scope;

    /**
     * @param scope the migrations that are judged: what is wrong with others, long applied, cannot be mended any more
     */
    public HistoryIsValid(List<Migration> scope) {
        this.scope = scope.stream().map(Migration::label).collect(Collectors.toSet());
    }

    /** The name of the check, as in {@code MigrationChecks} and in reports. */
    public String name() {
        return "historyIsValid";
    }

    /** Answers for a whole history. */
    public CheckResult check(MigrationHistory history) {
        Set<String> known = history.migrations().stream().map(Migration::label).collect(Collectors.toSet());
        return CheckResult.of(history.findings().stream()
                .filter(finding -> isJudged(finding, known))
                .toList());
    }

    private boolean isJudged(Finding finding, Set<String> known) {
        String migration = finding.migration();
        return migration == null || scope.contains(migration) || !known.contains(migration);
    }
}
