package io.github.migrationtest.core.change;

import io.github.migrationtest.core.internal.git.Repository;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Reads what git lists as different. */
final class Differences {

    private Differences() {}

    static Map<String, FileChange> read(Repository repository, String commit) {
        Map<String, FileChange> changes = new TreeMap<>();
        Iterator<String> fields = repository.differences(commit).iterator();
        while (fields.hasNext()) {
            FileChange change = next(fields.next(), fields);
            changes.put(change.path(), change);
        }
        for (String path : repository.untracked()) {
            boolean wasThere = changes.containsKey(path); // taken out of the index, but not out of the folder
            changes.put(
                    path, new FileChange(wasThere ? FileChange.Kind.EDITED : FileChange.Kind.UNTRACKED, path, null));
        }
        return Collections.unmodifiableMap(changes);
    }

    private static FileChange next(String status, Iterator<String> paths) {
        String path = paths.next();
        return switch (status.charAt(0)) {
            case 'A' -> new FileChange(FileChange.Kind.ADDED, path, null);
            case 'D' -> new FileChange(FileChange.Kind.DELETED, path, null);
            case 'R' -> new FileChange(FileChange.Kind.RENAMED, paths.next(), path);
            default -> new FileChange(FileChange.Kind.EDITED, path, null);
        };
    }
}
