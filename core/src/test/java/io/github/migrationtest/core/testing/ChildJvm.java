package io.github.migrationtest.core.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a main method in a JVM of its own: to kill it, or to give it another environment, class path or user. */
public final class ChildJvm {

    private final List<String> command = new ArrayList<>();
    private String classPath = System.getProperty("java.class.path");
    private Path directory = Path.of("").toAbsolutePath();

    /** Puts a command before, {@code runuser -u nobody --}. */
    public ChildJvm through(String... prefix) {
        command.addAll(0, List.of(prefix));
        return this;
    }

    /** Runs it in another folder, as a project of its own. */
    public ChildJvm in(Path folder) {
        directory = folder;
        return this;
    }

    /** Leaves out the class path's entries whose names contain one of these. */
    public ChildJvm without(String... parts) {
        classPath = String.join(
                System.getProperty("path.separator"),
                List.of(classPath.split(System.getProperty("path.separator"))).stream()
                        .filter(entry -> List.of(parts).stream().noneMatch(entry::contains))
                        .toList());
        return this;
    }

    /** Copies the class path's jars, so that any user can read them. */
    public ChildJvm readableBelow(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(System.getProperty("path.separator"))) {
            Path file = Path.of(entry);
            entries.add(
                    Files.isRegularFile(file)
                            ? Files.copy(file, folder.resolve(file.getFileName()))
                                    .toString()
                            : entry);
        }
        classPath = String.join(System.getProperty("path.separator"), entries);
        return this;
    }

    /** Starts it; what it prints comes out of the process's input stream. */
    public Process start(Class<?> main, Map<String, String> environment, String... systemProperties)
            throws IOException {
        List<String> full = new ArrayList<>(command);
        full.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // it lives for seconds: compiling well would take longer than running
        full.add("-XX:TieredStopAtLevel=1");
        full.addAll(List.of(systemProperties));
        full.addAll(List.of("-cp", classPath, main.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(full).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end and returns what it printed. */
    public String output(Class<?> main, Map<String, String> environment, String... systemProperties)
            throws IOException, InterruptedException {
        Process process = start(main, environment, systemProperties);
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.strip();
    }
}
