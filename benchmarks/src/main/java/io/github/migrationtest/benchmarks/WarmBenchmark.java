package io.github.migrationtest.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the start of a JVM to the verdict on the last of 100 migrations: cold, with nothing cached, as on a machine that is
 * new to it; with binaries unpacked, but without states; and warm, when nothing but the last migration was edited since. The
 * server ends with each JVM. Once with the JVM as it is by default, and once with one that compiles quickly.
 */
final class WarmBenchmark implements Benchmark {

    private static final int SIZE = 100;
    private static final int RUNS = 5;

    /** As README recommends for the JVM of the tests. */
    private static final List<String> QUICK_JVM = List.of("-XX:TieredStopAtLevel=1");

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        report.note("PostgreSQL " + version + ", " + SIZE
                + " migrations, scope last:1, from the start of the JVM; medians of " + RUNS + " rounds");
        Path folder = Files.createTempDirectory("warm-benchmark");
        // the unprivileged user that a server runs as must be able to enter
        Path cache = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-cache"));
        ServiceHistory history = new ServiceHistory(folder);
        history.write(SIZE);
        try {
            measure(report, "", List.of(), folder, cache, version, history);
            measure(report, "quick_jvm_", QUICK_JVM, folder, cache, version, history);
        } finally {
            delete(cache);
            delete(folder);
        }
    }

    private static void measure(
            Report report,
            String prefix,
            List<String> flags,
            Path folder,
            Path cache,
            String version,
            ServiceHistory history)
            throws Exception {
        double[] cold = new double[RUNS];
        double[] withoutStates = new double[RUNS];
        double[] warm = new double[RUNS];
        for (int round = 0; round < RUNS; round++) {
            delete(cache);
            cold[round] = verdict(flags, folder, cache, version);
            delete(cache.resolve("states"));
            withoutStates[round] = verdict(flags, folder, cache, version);
            Files.writeString(history.migration(SIZE), "\n-- edited " + round, StandardOpenOption.APPEND);
            warm[round] = verdict(flags, folder, cache, version);
        }
        report.row(prefix + "cold_ms", Report.median(cold), "ms");
        report.row(prefix + "no_states_ms", Report.median(withoutStates), "ms");
        report.row(prefix + "warm_ms", Report.median(warm), "ms");
        report.row(prefix + "warm_over_cold", Report.median(warm) / Report.median(cold), "ratio");
        report.row(prefix + "warm_over_no_states", Report.median(warm) / Report.median(withoutStates), "ratio");
    }

    /** Milliseconds until the verdict; waits for the JVM's end, which ends the server. */
    private static double verdict(List<String> flags, Path folder, Path cache, String version) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                "-Dmigrationtest.cache=" + cache,
                WarmRun.class.getName(),
                folder.toString(),
                version));
        long begin = System.nanoTime();
        Process jvm = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double time = Double.NaN;
        try (BufferedReader output = jvm.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("verdict")) {
                    time = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        if (jvm.waitFor() != 0 || Double.isNaN(time)) {
            throw new IllegalStateException("No verdict");
        }
        return time;
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
