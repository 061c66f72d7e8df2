package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.FileChange;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scripts that the merge base has and that the branch edits, renames or deletes.
 *
 * <p>Flyway validates at each start what it has applied: version, description and checksum of each script must be found
 * again (Flyway's documentation, "Validate"). Its checksum knows lines, not what ends them, and no byte order mark. What
 * is missing above all that there are, it takes for the future and lets pass.
 */
final class MergedMigrations {

    private static final String REFUSES = "where it has been applied, the application will refuse to start";

    private static final String DIFFER = "databases that have it keep it, and new ones never get it";

    private final HistoryFiles files;
    private final List<Finding> findings = new ArrayList<>();

    MergedMigrations(HistoryFiles files) {
        this.files = files;
    }

    List<Finding> find() {
        edited();
        files.gone().forEach((path, change) -> {
            if (!HistoryFiles.isCode(path)) {
                gone(path, files.version(path), change);
            }
        });
        return findings;
    }

    private void edited() {
        List<String> scripts = files.versioned().stream()
                .map(migration -> migration.script().path())
                .filter(path -> isEdited(files.changes().files().get(path)) && !HistoryFiles.isCode(path))
                .toList();
        Set<String> changed = files.changes().changedAmong(scripts);
        files.versioned().stream()
                .filter(migration -> changed.contains(migration.script().path()))
                .forEach(migration -> edited(migration, migration.script().path()));
    }

    private static boolean isEdited(@Nullable FileChange change) {
        return change != null && change.kind() == FileChange.Kind.EDITED;
    }

    private void edited(Migration migration, String pathBefore) {
        findings.add(new Finding(
                HistoryRules.EDITED_MIGRATION,
                migration.label(),
                headline(migration.label(), "edited", REFUSES),
                migration.script().path(),
                List.of("its checksum is another than at the merge base " + base()
                        + ", and the migration tool compares them"),
                remedy(checkout(pathBefore))));
    }

    private void gone(String path, MigrationVersion version, FileChange change) {
        Migration now = files.withVersion(version).orElse(null);
        if (now != null && now.script().name().equals(HistoryFiles.name(path))) {
            boolean same = change.kind() == FileChange.Kind.RENAMED
                    || files.changes()
                            .contentAtBase(path)
                            .filter(before ->
                                    files.changes().hasLines(now.script().path(), before))
                            .isPresent();
            if (!same) {
                edited(now, path);
            }
        } else if (!isReplacedByBaseline(version)) {
            boolean renamed = change.kind() == FileChange.Kind.RENAMED;
            String label = "V" + version;
            findings.add(new Finding(
                    HistoryRules.DELETED_MIGRATION,
                    label,
                    headline(
                            label,
                            renamed ? "renamed" : "deleted",
                            now != null || isFollowed(version) ? REFUSES : DIFFER),
                    path,
                    renamed ? List.of("now " + change.path()) : List.of(),
                    remedy(
                            renamed
                                    ? "git mv " + Renaming.quoted(change.path()) + " " + Renaming.quoted(path)
                                    : checkout(path))));
        }
    }

    private boolean isFollowed(MigrationVersion version) {
        return files.versioned().stream()
                .anyMatch(migration -> Renaming.version(migration).compareTo(version) > 0);
    }

    private boolean isReplacedByBaseline(MigrationVersion version) {
        return files.versioned().stream()
                .anyMatch(migration -> migration.kind() == Migration.Kind.BASELINE
                        && Renaming.version(migration).compareTo(version) >= 0);
    }

    private String base() {
        return files.changes().base().shortCommit();
    }

    private String headline(String label, String done, String consequence) {
        return label + " is " + done + ", though " + files.changes().base().branch() + " has it: " + consequence;
    }

    private static List<String> remedy(String command) {
        return List.of("restore it, and write a new migration for what is to change", command);
    }

    private String checkout(String path) {
        return "git checkout " + base() + " -- " + Renaming.quoted(path);
    }
}
