package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.FileChange;
import io.github.migrationtest.core.change.KnownChanges;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A history's files, and what the branch did to them. */
record HistoryFiles(MigrationHistory history, KnownChanges changes) {

    /** The migrations that have a version, oldest first. */
    List<Migration> versioned() {
        return history.migrations().stream()
                .filter(migration -> migration.version() != null)
                .toList();
    }

    Optional<Migration> withVersion(MigrationVersion version) {
        return versioned().stream()
                .filter(migration -> version.equals(migration.version()))
                .findFirst();
    }

    /** The versioned files that the branch took away or gave another path, by their path at the merge base. */
    Map<String, FileChange> gone() {
        Set<String> folders = folders();
        Map<String, FileChange> gone = new TreeMap<>();
        for (FileChange change : changes.files().values()) {
            String before = before(change);
            if (before != null
                    && history.versionOf(name(before)).isPresent()
                    && (folders.contains(folder(before)) || isMoved(before, change.path(), folders))) {
                gone.put(before, change);
            }
        }
        return gone;
    }

    /** Drafts from elsewhere get their version when they come here. */
    private static boolean isMoved(String before, String path, Set<String> folders) {
        return folders.contains(folder(path)) && name(before).equals(name(path));
    }

    /** The folders that the history's files are in, below the repository's root. */
    Set<String> folders() {
        return history.migrations().stream()
                .map(migration -> folder(migration.script().path()))
                .filter(folder -> !folder.isEmpty())
                .collect(Collectors.toSet());
    }

    MigrationVersion version(String path) {
        return history.versionOf(name(path)).orElseThrow();
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Code is no script: its tool has no checksum of it. */
    static boolean isCode(String path) {
        return path.matches(".*\\.(java|kt)");
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static @Nullable String before(FileChange change) {
        return change.kind() == FileChange.Kind.DELETED ? change.path() : change.pathBefore();
    }
}
