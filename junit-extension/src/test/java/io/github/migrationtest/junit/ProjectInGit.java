package io.github.migrationtest.junit;

import io.github.migrationtest.core.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project of its own in a git repository, in whose place test classes are run. */
final class ProjectInGit {

    private final Path root;

    private ProjectInGit(Path root) {
        this.root = root;
    }

    /** A repository with one commit, of these migrations, and a branch for more. */
    static ProjectInGit create(Path root, String... migrations) throws Exception {
        ProjectInGit project = new ProjectInGit(root.toRealPath());
        project.git("init", "--quiet", "--initial-branch=main");
        project.git("config", "user.name", "Ada").git("config", "user.email", "ada@example.org");
        for (String migration : migrations) {
            project.write("sql/" + migration + ".sql", "create table " + migration.toLowerCase() + " (id int);");
        }
        return project.commit().git("switch", "--quiet", "--create", "feature");
    }

    Path root() {
        return root;
    }

    ProjectInGit write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    ProjectInGit commit() throws Exception {
        return git("add", "--all").git("commit", "--quiet", "--message", "change");
    }

    ProjectInGit git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + output);
        }
        return this;
    }

    /** Runs a test class as if it stood in this project, with a {@code migrationtest.properties} of its own. */
    Execution run(Class<?> testClass, String properties, String... parameters) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        String directory = System.setProperty("basedir", root.toString());
        thread.setContextClassLoader(withProperties(before, properties));
        try {
            return Execution.of(testClass, parameters);
        } finally {
            thread.setContextClassLoader(before);
            if (directory == null) {
                System.clearProperty("basedir");
            } else {
                System.setProperty("basedir", directory);
            }
        }
    }

    /** A class loader with other settings than this module's, which hold for tests that know nothing of git. */
    static ClassLoader withProperties(ClassLoader parent, String properties) {
        return new ClassLoader(parent) {
            @Override
            public @Nullable InputStream getResourceAsStream(String name) {
                return name.equals(Settings.PROPERTIES_FILE)
                        ? new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8))
                        : super.getResourceAsStream(name);
            }
        };
    }
}
