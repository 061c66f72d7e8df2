package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.DatabaseUnavailableException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benchmark that the first argument names. */
public final class Main {

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "catalog",
            new CatalogBenchmark(),
            "climb",
            new ClimbBenchmark(),
            "hardening",
            new HardeningBenchmark(),
            "locks",
            new LocksBenchmark(),
            "plans",
            new PlansBenchmark(),
            "seed",
            new SeedBenchmark(),
            "preserve",
            new PreserveBenchmark(),
            "start",
            new StartBenchmark(),
            "warm",
            new WarmBenchmark()));

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        if (benchmark == null) {
            System.err.println(
                    "Usage: benchmarks/run NAME, with NAME one of " + String.join(", ", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        Report report = new Report(arguments[0]);
        report.setUp();
        try {
            benchmark.run(report, Arrays.asList(arguments).subList(1, arguments.length));
        } catch (DatabaseUnavailableException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
