package io.github.migrationtest.core.internal.flyway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a location holds, not yet read.
 *
 * @param location the location that it was found in
 * @param resourceName its name below the class path's root; for files on disk their path
 * @param relativePath its path below the location
 * @param path where it is on disk; null inside a jar
 * @param url where it is inside a jar; null on disk
 */
record FoundFile(
        String location,
        String resourceName,
        String relativePath,
        @Nullable Path path,
        @Nullable URL url) {

    String name() {
        return relativePath.substring(relativePath.lastIndexOf('/') + 1);
    }

    byte[] bytes() throws IOException {
        if (path != null) {
            return Files.readAllBytes(path);
        }
        if (url == null) {
            throw new IllegalStateException("Neither on disk nor in a jar: " + resourceName);
        }
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        }
    }
}
