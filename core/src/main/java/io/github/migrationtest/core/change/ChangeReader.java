package io.github.migrationtest.core.change;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.internal.git.GitException;
import io.github.migrationtest.core.internal.git.Repository;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Asks git what a branch changes, and keeps the answer for this JVM, so that all test classes hear the same. */
final class ChangeReader {

    private record Project(Path directory, Settings.@Nullable Value base) {}

    private static final Map<Project, BranchChanges> READ = new ConcurrentHashMap<>();

    private ChangeReader() {}

    static BranchChanges readOnce(Path projectDirectory, Settings settings) {
        Settings.Value base = settings.find(BranchChanges.BASE).orElse(null);
        return READ.computeIfAbsent(
                new Project(projectDirectory, base),
                project -> read(project.directory(), project.base(), System.getenv(), Map.of()));
    }

    /**
     * Reads it anew.
     *
     * @param environment the variables that tell of a pull request
     * @param forGit variables for git alone
     */
    static BranchChanges read(
            Path projectDirectory,
            Settings.@Nullable Value base,
            Map<String, String> environment,
            Map<String, String> forGit) {
        if (base != null && base.text().equals(BranchChanges.NONE)) {
            return new UnknownChanges("git is not asked: " + base, "name a branch with " + BranchChanges.BASE);
        }
        try {
            Repository repository = Repository.of(projectDirectory, forGit);
            return new KnownChanges(repository, new BaseSearch(repository, environment).find(base));
        } catch (GitException e) {
            return new UnknownChanges(String.valueOf(e.getMessage()), e.remedy());
        }
    }
}
