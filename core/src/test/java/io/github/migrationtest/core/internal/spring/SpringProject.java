package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.internal.settings.FoundSettings;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Spring service's folder, and what its tests are started with. */
final class SpringProject {

    private static final String RESOURCES = "src/main/resources/";

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> systemProperties = new HashMap<>();
    private ClassLoader loader = SpringProject.class.getClassLoader();

    SpringProject(Path folder) {
        this.folder = folder;
    }

    /** A file of the application's resources. */
    SpringProject resource(String name, String text) {
        return file(RESOURCES + name, text);
    }

    SpringProject file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SpringProject variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    SpringProject systemProperty(String name, String value) {
        systemProperties.put(name, value);
        return this;
    }

    SpringProject loader(ClassLoader testClasspath) {
        loader = testClasspath;
        return this;
    }

    Map<String, String> properties(String... profiles) {
        return found(profiles).properties();
    }

    FoundSettings found(String... profiles) {
        return read("", profiles).orElseThrow();
    }

    Optional<FoundSettings> read(String prefix, String... profiles) {
        return SpringFlyway.read(settings(prefix, Map.of(), List.of(), profiles), surroundings());
    }

    Surroundings surroundings() {
        return new Surroundings(environment, systemProperties);
    }

    MigrationSettings settings(
            String prefix, Map<String, String> placeholders, List<String> locations, String... profiles) {
        @Nullable Class<?> customizer = null;
        return new MigrationSettings(
                loader,
                folder,
                locations,
                List.of(),
                List.of(),
                placeholders,
                customizer,
                prefix,
                List.of(profiles),
                List.of());
    }
}
