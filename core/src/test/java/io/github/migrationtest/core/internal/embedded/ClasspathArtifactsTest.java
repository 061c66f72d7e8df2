package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathArtifactsTest {

    private static final Platform PLATFORM = Platform.of("Linux", "amd64", false);

    @Test
    void severalVersionsAreToldApartByTheirJars(@TempDir Path folder) throws IOException {
        URL[] jars = {jar(folder, "16.4.0"), jar(folder, "18.6.0")};
        try (URLClassLoader loader = new URLClassLoader(jars, null)) {
            ClasspathArtifacts artifacts = new ClasspathArtifacts(loader);

            assertThat(new String(artifacts
                            .find("18.6.0", PLATFORM)
                            .orElseThrow()
                            .openStream()
                            .readAllBytes()))
                    .isEqualTo("archive of 18.6.0");
            assertThat(artifacts.find("17.11.0", PLATFORM)).isEmpty();
        }
    }

    private static URL jar(Path folder, String release) throws IOException {
        Path file = folder.resolve(PLATFORM.artifactId() + "-" + release + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry(PLATFORM.resource()));
            jar.write(("archive of " + release).getBytes());
        }
        return file.toUri().toURL();
    }
}
