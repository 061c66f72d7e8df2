package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.internal.server.FolderLock;
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
    static Path provide(String release, Platform platform, CacheFolder cache, Settings settings)
            throws IOException, InterruptedException {
        Path home = cache.binaries(release, platform);
        if (Files.isDirectory(home)) {
            return home;
        }
        return FolderLock.holding(Unfinished.lock(home), () -> {
            if (!Files.isDirectory(home)) {
                unpack(archive(release, platform, cache, settings), release, home);
            }
            return home;
        });
    }

    private static void unpack(URL archive, String release, Path home) throws IOException {
        Path folder = Unfinished.create(home);
        try (InputStream in = new BufferedInputStream(archive.openStream())) {
            Archive.extract(in, folder);
            Folders.publish(folder, home);
        } catch (LinkageError e) {
            throw new DatabaseUnavailableException(
                    "Cannot unpack PostgreSQL " + Releases.shortName(release) + ": a library is not on the classpath ("
                            + e + "). Add org.apache.commons:commons-compress and org.tukaani:xz to the test"
                            + " dependencies; migration-test-junit brings both.",
                    e);
        } finally {
            Folders.delete(folder);
        }
    }

    private static URL archive(String release, Platform platform, CacheFolder cache, Settings settings)
            throws IOException {
        Optional<URL> onClasspath = new ClasspathArtifacts(Binaries.class.getClassLoader()).find(release, platform);
        if (onClasspath.isPresent()) {
            return onClasspath.get();
        }
        String artifact = GROUP + ":" + platform.artifactId() + ":" + release;
        try {
            Path jar = MavenArtifacts.resolve(artifact, settings);
            return URI.create("jar:" + jar.toUri() + "!/" + platform.resource()).toURL();
        } catch (MavenArtifacts.NotResolved e) {
            throw notToBeHad(release, artifact, cache, "Maven says: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw notToBeHad(release, artifact, cache, "To fetch it, MIMA is not on the classpath: " + e, e);
        }
    }

    private static DatabaseUnavailableException notToBeHad(
            String release, String artifact, CacheFolder cache, String reason, Throwable cause) {
        return new DatabaseUnavailableException(
                """
                Cannot get the binaries of PostgreSQL %s, the artifact %s.
                  %s
                  It is neither on the test classpath nor unpacked in %s.
                Do one of these:
                  add the artifact to the test dependencies;
                  make it reachable for Maven, once: mvn dependency:get -Dartifact=%s
                    (settings of your own: -Dmigrationtest.maven.settings=<settings.xml>);
                  use Docker (postgres:%s) or a server that is there already (jdbc:postgresql://localhost/postgres).""".formatted(
                                Releases.shortName(release),
                                artifact,
                                reason,
                                cache.root(),
                                artifact,
                                Releases.shortName(release)),
                cause);
    }
}
