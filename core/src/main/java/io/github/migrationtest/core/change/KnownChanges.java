package io.github.migrationtest.core.change;

import io.github.migrationtest.core.internal.git.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between the merge base and the working tree, files that git does not know yet included.
 *
 * <p>Paths are relative to the repository's root, as {@link io.github.migrationtest.core.migration.Script#path} has them.
 * Files outside of the repository, and those that git ignores, are never changed.
 */
public final class KnownChanges implements BranchChanges {

    private final Repository repository;
    private final BaseCommit base;
    private final Map<String, FileChange> files;

    KnownChanges(Repository repository, BaseCommit base) {
        this.repository = repository;
        this.base = base;
        this.files = Differences.read(repository, base.commit());
    }

    /** What the branch is compared with. */
    public BaseCommit base() {
        return base;
    }

    /** The files that differ, by their path in the working tree (deleted ones: at the merge base), sorted. */
    public Map<String, FileChange> files() {
        return files;
    }

    /**
     * Those of some files that are added, renamed, deleted, or edited by more than line ends and byte order mark.
     */
    public Set<String> changedAmong(Collection<String> paths) {
        Set<String> changed = new HashSet<>(paths);
        changed.retainAll(files.keySet());
        List<String> edited = changed.stream()
                .filter(path -> files.get(path).kind() == FileChange.Kind.EDITED)
                .toList();
        Map<String, byte[]> before = edited.isEmpty() ? Map.of() : repository.contents(base.commit(), edited);
        before.forEach((path, bytes) -> {
            if (hasLines(path, bytes)) {
                changed.remove(path);
            }
        });
        return changed;
    }

    /** Whether a file has the same lines in the working tree as it had elsewhere; false where it cannot be read. */
    public boolean hasLines(String path, byte[] lines) {
        try {
            Path file = repository.root().resolve(path);
            return Files.isRegularFile(file) && Lines.of(lines).equals(Lines.of(Files.readAllBytes(file)));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** What a file held at the merge base; empty where it did not exist. */
    public Optional<byte[]> contentAtBase(String path) {
        return Optional.ofNullable(
                repository.contents(base.commit(), List.of(path)).get(path));
    }

    /** The files below some folders, as the newest commit of the default branch (or of the pull request's base) has them. */
    public List<String> filesAtTip(Collection<String> folders) {
        return repository.files(base.tip(), folders);
    }
}
