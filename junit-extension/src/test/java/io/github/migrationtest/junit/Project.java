package io.github.migrationtest.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A team's files in a folder of their own, the classpath resources among them. */
final class Project {

    private final Path folder;

    Project(Path folder) {
        this.folder = folder;
        // Flyway's locations must be there
        file("undo/readme.txt", "");
    }

    Path folder() {
        return folder;
    }

    Project file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A migration and its undo. */
    Project migration(String name, String up, String down) {
        return file("sql/V" + name + ".sql", up).file("undo/U" + name + ".sql", down);
    }

    Project accepted(String... lines) {
        return file("classes/migrationtest/accepted.txt", String.join("\n", lines) + "\n");
    }

    Execution run(Class<?> testClass, String... parameters) {
        return run(List.of(DiscoverySelectors.selectClass(testClass)), parameters);
    }

    Execution run(List<DiscoverySelector> selectors, String... parameters) {
        List<String> all = new ArrayList<>(List.of(
                "migrationtest.locations=filesystem:" + folder.resolve("sql"),
                "migrationtest.undo-locations=filesystem:" + folder.resolve("undo")));
        all.addAll(List.of(parameters));
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try (URLClassLoader withResources = new URLClassLoader(new URL[] {classes()}, loader)) {
            thread.setContextClassLoader(withResources);
            return Execution.of(selectors, all.toArray(new String[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private URL classes() throws IOException {
        return Files.createDirectories(folder.resolve("classes")).toUri().toURL();
    }

    /** The text with paths as in a repository of the team's, without versions and times. */
    String portable(String text) {
        return text.replace(folder + "/", "")
                .replaceAll("Flyway [\\d.]+, filesystem:[^,]+", "Flyway 0")
                .replaceAll("in \\d+\\.\\d s", "in 0.0 s");
    }
}
