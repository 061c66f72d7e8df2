package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.FileChange;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Versions that the branch adds, beside those that the default branch has by now.
 *
 * <p>Flyway refuses to start with two migrations of one version, and with one that comes below what it has applied, unless
 * {@code outOfOrder} is set (Flyway's documentation, "Out of order").
 */
final class AddedVersions {

    private static final Set<FileChange.Kind> NEW =
            EnumSet.of(FileChange.Kind.ADDED, FileChange.Kind.UNTRACKED, FileChange.Kind.RENAMED);

    private final HistoryFiles files;

    AddedVersions(HistoryFiles files) {
        this.files = files;
    }

    List<Finding> find() {
        List<Migration> added = added();
        if (added.isEmpty()) {
            return List.of();
        }
        TreeMap<MigrationVersion, String> tip = tip();
        added = added.stream()
                .filter(migration -> !tip.containsValue(migration.script().path()))
                .toList();
        if (tip.isEmpty() || added.isEmpty()) {
            return List.of();
        }
        Predicate<Migration> taken = migration -> tip.containsKey(migration.version());
        Predicate<Migration> overtaken = migration ->
                !files.history().appliesLateVersions() && tip.lastKey().compareTo(Renaming.version(migration)) > 0;
        List<String> remedy = new Renaming(files.changes().files(), tip.lastKey()).commands(added, taken.or(overtaken));
        List<Finding> findings = new ArrayList<>();
        for (Migration migration : added) {
            if (taken.test(migration)) {
                findings.add(taken(migration, tip.get(migration.version()), remedy));
            } else if (overtaken.test(migration)) {
                findings.add(overtaken(migration, tip, remedy));
            }
        }
        return findings;
    }

    /** Those with a version that the merge base did not have, under whatever path. */
    private List<Migration> added() {
        Set<MigrationVersion> before = new TreeSet<>();
        files.gone().keySet().forEach(path -> before.add(files.version(path)));
        return files.versioned().stream()
                .filter(migration -> migration.kind() == Migration.Kind.VERSIONED)
                .filter(migration -> {
                    FileChange change =
                            files.changes().files().get(migration.script().path());
                    return change != null && NEW.contains(change.kind()) && !before.contains(migration.version());
                })
                .toList();
    }

    private TreeMap<MigrationVersion, String> tip() {
        TreeMap<MigrationVersion, String> tip = new TreeMap<>();
        for (String path : files.changes().filesAtTip(files.folders())) {
            files.history().versionOf(HistoryFiles.name(path)).ifPresent(version -> tip.put(version, path));
        }
        return tip;
    }

    private Finding taken(Migration migration, String other, List<String> remedy) {
        return finding(
                HistoryRules.VERSION_TAKEN,
                migration,
                migration.label() + " is taken: " + branch() + " has another one by now",
                List.of(branch() + " has " + other),
                remedy);
    }

    private Finding overtaken(Migration migration, TreeMap<MigrationVersion, String> tip, List<String> remedy) {
        return finding(
                HistoryRules.VERSION_OVERTAKEN,
                migration,
                migration.label() + " comes too late: " + branch() + " has V" + tip.lastKey()
                        + " already, and where that" + " has been applied, the application will refuse to start",
                List.of(branch() + " has " + tip.lastEntry().getValue()),
                remedy);
    }

    private static Finding finding(
            Rule rule, Migration migration, String headline, List<String> evidence, List<String> commands) {
        List<String> remedy = new ArrayList<>(List.of("take the next free version"));
        remedy.addAll(commands);
        return new Finding(rule, migration.label(), headline, migration.script().path(), evidence, remedy);
    }

    private String branch() {
        return files.changes().base().branch();
    }
}
