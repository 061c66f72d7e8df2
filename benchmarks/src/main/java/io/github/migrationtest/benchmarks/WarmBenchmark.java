package io.github.migrationtest.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the start of a JVM to the verdict on the last of 100 migrations: the first time, and when that one was edited since.
 * The server ends with each JVM.
 */
final class WarmBenchmark implements Benchmark {

    private static final int SIZE = 100;
    private static final int RUNS = 5;

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        report.note("PostgreSQL " + version + ", " + SIZE
                + " migrations, scope last:1, from the start of the JVM; medians of " + RUNS + " rounds");
        Path folder = Files.createTempDirectory("warm-benchmark");
        // the unprivileged user that a server runs as must be able to enter
        Path cache = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-cache"));
        GeneratedHistory history = new GeneratedHistory(folder, SIZE).write();
        try {
            double[] first = new double[RUNS];
            double[] cold = new double[RUNS];
            double[] warm = new double[RUNS];
            for (int round = 0; round < RUNS; round++) {
                delete(cache);
                first[round] = verdict(folder, cache, version);
                delete(cache.resolve("states"));
                cold[round] = verdict(folder, cache, version);
                edit(history, round);
                warm[round] = verdict(folder, cache, version);
            }
            report.row("first_ms", Report.median(first), "ms");
            report.row("cold_ms", Report.median(cold), "ms");
            report.row("warm_ms", Report.median(warm), "ms");
            report.row("warm_over_first", Report.median(warm) / Report.median(first), "ratio");
            report.row("warm_over_cold", Report.median(warm) / Report.median(cold), "ratio");
        } finally {
            delete(cache);
            delete(folder);
        }
    }

    private static void edit(GeneratedHistory history, int round) throws IOException {
        try (Stream<Path> files = Files.list(history.migrations())) {
            Path last = files.filter(file -> file.getFileName().toString().startsWith("V" + SIZE + "__"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(last, "\n-- edited " + round, StandardOpenOption.APPEND);
        }
    }

    /** Milliseconds until the verdict; waits for the JVM's end, which ends the server. */
    private static double verdict(Path folder, Path cache, String version) throws Exception {
        long begin = System.nanoTime();
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-Dmigrationtest.cache=" + cache,
                        WarmRun.class.getName(),
                        folder.toString(),
                        version)
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
