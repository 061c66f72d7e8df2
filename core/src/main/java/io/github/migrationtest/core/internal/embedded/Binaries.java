package io.github.migrationtest.core.internal.embedded;

import eu.maveniverse.maven.mima.context.ContextOverrides;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** PostgreSQL's programs of one release, unpacked once per machine. */
final class Binaries {

    static final String GROUP = "io.zonky.test.postgres";

    private Binaries() {}

    /** The folder that has {@code bin}, {@code lib} and {@code share}. */
    static Path provide(String release, Platform platform, CacheFolder cache) throws IOException, InterruptedException {
        Path home = cache.binaries(release, platform);
        if (Files.isDirectory(home)) {
            return home;
        }
        return FolderLock.holding(home.resolveSibling(home.getFileName() + ".lock"), () -> {
            if (!Files.isDirectory(home)) {
                unpack(release, platform, home);
            }
            return home;
        });
    }

    private static void unpack(String release, Platform platform, Path home) throws IOException {
        Path folder = Files.createTempDirectory(home.getParent(), "." + release + "-");
        try (InputStream archive =
                new BufferedInputStream(archive(release, platform).openStream())) {
            Archive.extract(archive, folder);
            Folders.publish(folder, home);
        } finally {
            Folders.delete(folder);
        }
    }

    private static URL archive(String release, Platform platform) throws IOException {
        Optional<URL> onClasspath = new ClasspathArtifacts(Binaries.class.getClassLoader()).find(release, platform);
        if (onClasspath.isPresent()) {
            return onClasspath.get();
        }
        try {
            Path jar = MavenArtifacts.resolve(
                    platform.artifactId(),
                    release,
                    ContextOverrides.create().withUserSettings(true).build());
            return URI.create("jar:" + jar.toUri() + "!/" + platform.resource()).toURL();
        } catch (Exception e) {
            throw new DatabaseUnavailableException("Cannot resolve " + platform.artifactId() + ":" + release, e);
        }
    }
}
