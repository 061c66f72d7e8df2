package io.github.migrationtest.core.change;

import org.jspecify.annotations.Nullable;

/**
 * A file that differs between the merge base and the working tree.
 *
 * @param kind in what it differs
 * @param path relative to the repository's root
 * @param pathBefore the path at the merge base, where the file is {@link Kind#RENAMED}; else null
 */
public record FileChange(Kind kind, String path, @Nullable String pathBefore) {

    /** In what a file differs. */
    public enum Kind {
        ADDED,
        /** Added, and git does not know of it yet. */
        UNTRACKED,
        EDITED,
        DELETED,
        /** The same content under another path. */
        RENAMED
    }

    public FileChange {
        if ((kind == Kind.RENAMED) != (pathBefore != null)) {
            throw new IllegalArgumentException("A renamed file, and no other, has a path before: " + path);
        }
    }
}
