package io.github.migrationtest.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** A {@link HardeningRun}, the leader of a process group of its own. */
final class HardenedJvm {

    /** Who is killed. */
    enum Victim {
        JVM,
        /** The shell between the JVM and the server first, then the JVM. */
        SUPERVISOR,
        PROCESS_GROUP
    }

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "output");

    private HardenedJvm(Process process) {
        this.process = process;
        reader.start();
    }

    static HardenedJvm start(Path folder, List<String> properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m"));
        command.addAll(properties);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), HardeningRun.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        return new HardenedJvm(builder.start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException killed) {
            return;
        }
    }

    List<String> await() throws InterruptedException {
        process.waitFor();
        reader.join();
        return List.copyOf(lines);
    }

    /** What it was at when it was killed. */
    String kill(Victim victim) throws IOException, InterruptedException {
        String phase = phase();
        if (victim == Victim.SUPERVISOR) {
            process.descendants()
                    .filter(child -> child.info()
                            .command()
                            .map(name -> name.endsWith("sh"))
                            .orElse(false))
                    .forEach(ProcessHandle::destroyForcibly);
        }
        if (victim == Victim.PROCESS_GROUP) {
            new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        }
        process.destroyForcibly().waitFor();
        return phase;
    }

    private String phase() {
        if (!process.isAlive()) {
            return "after its end";
        } else if (lines.contains(HardeningRun.ENDED)) {
            return "ending";
        } else if (lines.contains(HardeningRun.CLOSING)) {
            return "closing and saving";
        } else if (lines.stream().anyMatch(line -> line.startsWith("verdict "))) {
            return "climbing";
        }
        return lines.contains(HardeningRun.TESTS) ? "starting the server" : "starting the JVM";
    }

    /** Processes whose command line or folder has this text in it. */
    static List<String> processesWith(String text) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(text))
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .toList();
    }

    static TreeSet<String> beginningWith(List<String> lines, String... beginnings) {
        TreeSet<String> found = new TreeSet<>();
        for (String line : lines) {
            for (String beginning : beginnings) {
                if (line.startsWith(beginning)) {
                    found.add(line);
                }
            }
        }
        return found;
    }
}
