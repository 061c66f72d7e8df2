package io.github.migrationtest.core.internal.embedded;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Resolves artifacts as the user's Maven does: settings, mirrors, proxies, local repository. Touches MIMA. */
final class MavenArtifacts {

    private MavenArtifacts() {}

    static Path resolve(String artifactId, String release, ContextOverrides overrides)
            throws ArtifactResolutionException {
        try (Context maven = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            ArtifactRequest request = new ArtifactRequest();
            request.setArtifact(new DefaultArtifact(Binaries.GROUP, artifactId, "jar", release));
            request.setRepositories(maven.remoteRepositories());
            return maven.repositorySystem()
                    .resolveArtifact(maven.repositorySystemSession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        }
    }
}
