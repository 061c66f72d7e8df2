package io.github.migrationtest.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return runAsIs(selectors, all);
    }

    /** With no setting but those that are given, and those in the project's own files. */
    Execution runAsIs(Class<?> testClass, String... parameters) {
        return runAsIs(List.of(DiscoverySelectors.selectClass(testClass)), List.of(parameters));
    }

    private Execution runAsIs(List<DiscoverySelector> selectors, List<String> parameters) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try (URLClassLoader withResources = new OwnFirst(classes(), loader)) {
            thread.setContextClassLoader(withResources);
            return Execution.of(selectors, parameters.toArray(new String[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    /** As on a real classpath, a project's own resources come first. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL classes, ClassLoader parent) {
            super(new URL[] {classes}, parent);
        }

        @Override
        public @Nullable URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
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
