package io.github.migrationtest.core.internal.embedded;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;

/** Binaries that the user has put on the classpath, of several versions perhaps: the jar's file name tells. */
final class ClasspathArtifacts {

    private final ClassLoader loader;

    ClasspathArtifacts(ClassLoader loader) {
        this.loader = loader;
    }

    /** The archive of a release. */
    Optional<URL> find(String release, Platform platform) throws IOException {
        String jar = "/" + platform.artifactId() + "-" + release + ".jar!/" + platform.resource();
        return Collections.list(loader.getResources(platform.resource())).stream()
                .filter(url -> url.toString().endsWith(jar))
                .findFirst();
    }
}
