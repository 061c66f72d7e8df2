package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.ProjectFiles;
import io.github.migrationtest.fixtures.SeedFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds files with data: on the classpath, and large ones, which nobody wants copied by each build, in the project. */
final class SeedFiles {

    private final ClassLoader loader;
    private final Path projectDirectory;

    SeedFiles(ClassLoader loader, Path projectDirectory) {
        this.loader = loader;
        this.projectDirectory = projectDirectory;
    }

    /** A file on the classpath. */
    Optional<SeedFile> resource(String path) {
        return Optional.ofNullable(loader.getResource(path)).map(url -> at(path, url));
    }

    /** A file on the classpath, or else in the project. */
    SeedFile required(String path, String place, String kind) {
        Path file = projectDirectory.resolve(path);
        return resource(path)
                .or(() -> Files.exists(file)
                        ? Optional.of(new SeedFile(ProjectFiles.display(projectDirectory, file), file.toUri()))
                        : Optional.empty())
                .orElseThrow(() -> new ConfigurationException(place + " names the " + kind + " " + path
                        + ", which is neither on the classpath nor in the project. Put it below src/test/resources, or"
                        + " name its path in the project."));
    }

    /** A file at a known place. */
    SeedFile at(String path, URL url) {
        try {
            URI location = url.toURI();
            return new SeedFile(
                    url.getProtocol().equals("file")
                            ? ProjectFiles.display(projectDirectory, Path.of(location))
                            : "classpath:" + path,
                    location);
        } catch (URISyntaxException e) {
            throw new ConfigurationException("Cannot read the seed " + path + ": " + e.getMessage(), e);
        }
    }
}
