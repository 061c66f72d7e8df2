package io.github.migrationtest.core.internal.embedded;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.github.migrationtest.core.Settings;
import java.nio.file.Path;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Resolves artifacts as the user's Maven does: settings, mirrors, proxies, local repository. The one class that touches
 * MIMA.
 */
final class MavenArtifacts {

    private MavenArtifacts() {}

    /** Why an artifact is not to be had, in Maven's words on one line. */
    static final class NotResolved extends Exception {

        private static final long serialVersionUID = 1L;

        NotResolved(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static Path resolve(String artifact, Settings settings) throws NotResolved {
        try (Context maven = Runtimes.INSTANCE.getRuntime().create(overrides(settings))) {
            ArtifactRequest request = new ArtifactRequest();
            request.setArtifact(new DefaultArtifact(artifact));
            request.setRepositories(maven.remoteRepositories());
            return maven.repositorySystem()
                    .resolveArtifact(maven.repositorySystemSession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new NotResolved(reason(e), e);
        } catch (RuntimeException e) {
            throw new NotResolved(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("?"), e);
        }
    }

    private static ContextOverrides overrides(Settings settings) {
        ContextOverrides.Builder overrides = ContextOverrides.create().withUserSettings(true);
        settings.get("migrationtest.maven.settings").map(Path::of).ifPresent(overrides::withUserSettingsXmlOverride);
        // Surefire passes Maven's own -Dmaven.repo.local on to the tests.
        settings.get("maven.repo.local").map(Path::of).ifPresent(overrides::withLocalRepositoryOverride);
        return overrides.build();
    }

    // The exception's own message repeats the artifact for each repository; the last one asked says why.
    private static String reason(ArtifactResolutionException e) {
        return e.getResult().getExceptions().stream()
                .map(Throwable::getMessage)
                .reduce((first, last) -> last)
                .or(() -> java.util.Optional.ofNullable(e.getMessage()))
                .orElse("?");
    }
}
