package io.github.migrationtest.core.change;

import io.github.migrationtest.core.Settings;
import java.nio.file.Path;

/** What the branch under test changes since it left the default branch, or the base of its pull request. */
public sealed interface BranchChanges permits KnownChanges, UnknownChanges {

    /** The setting that names what the branch is compared with: a branch, a tag or a commit; {@value #NONE} for nothing. */
    String BASE = "migrationtest.base";

    /** The value of {@link #BASE} that keeps us from asking git. */
    String NONE = "none";

    /**
     * What the branch changes in the repository of a project.
     *
     * <p>Git is asked once per project and JVM: five short commands, 40 ms in a repository of a thousand files.
     *
     * @throws io.github.migrationtest.core.ConfigurationException if {@link #BASE} names no commit
     */
    static BranchChanges of(Path projectDirectory, Settings settings) {
        return ChangeReader.readOnce(projectDirectory, settings);
    }
}
