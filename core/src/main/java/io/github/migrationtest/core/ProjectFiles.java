package io.github.migrationtest.core;

import io.github.migrationtest.core.internal.script.SourceFiles;
import java.nio.file.Path;

/** Files of the project under test, as messages name them. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** The module under test, as Maven says, or else where the JVM was started. */
    public static Path directory() {
        return Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
    }

    /**
     * The source of a file that a build has copied, relative to the repository's root, so that a reader can click it.
     *
     * @param projectDirectory the module under test
     * @param file a file, perhaps in a build's output folder
     */
    public static String display(Path projectDirectory, Path file) {
        return new SourceFiles(projectDirectory).display(file);
    }
}
