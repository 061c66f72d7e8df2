package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.KnownChanges;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.MigrationHistory;
import java.util.ArrayList;
import java.util.List;

/** What a branch does to a history that others have too; nothing where git cannot tell what it did. */
final class BranchFindings {

    private BranchFindings() {}

    static List<Finding> of(MigrationHistory history, BranchChanges changes) {
        if (!(changes instanceof KnownChanges known)) {
            return List.of();
        }
        HistoryFiles files = new HistoryFiles(history, known);
        List<Finding> findings = new ArrayList<>(new MergedMigrations(files).find());
        findings.addAll(new AddedVersions(files).find());
        return List.copyOf(findings);
    }
}
