package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.RecordedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A climb through histories of several lengths, against the loop that one would write: a new database per migration,
 * Flyway to the one before it, up, down, up.
 */
final class ClimbBenchmark implements Benchmark {

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        Settings settings = Settings.fromEnvironment();
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse(version, settings), settings);
        report.note("PostgreSQL " + server.version() + ", fsync off; all in scope; up, down, up, catalogue compared");
        Path folder = Files.createTempDirectory("climb-benchmark");

        climb(report, server, folder, 30); // warms the JVM up, not reported
        double[] at50 = climb(report, server, folder, 50);
        double[] at100 = climb(report, server, folder, 100);
        double[] at200 = climb(report, server, folder, 200);
        report.row("median_ms", Report.median(at200), "ms");
        report.row("growth", mean(at200) / mean(at50), "ratio");

        ObviousLoop loop = new ObviousLoop(server);
        loop.run(new GeneratedHistory(folder.resolve("10"), 10).write(), 10);
        double loop100 = loop.run(new GeneratedHistory(folder.resolve("100"), 100), 100);
        report.note("obvious loop, 100 migrations: " + Math.round(loop100 / 100) + " ms a migration");
        report.row("speedup_100", loop100 / sum(at100), "ratio");
        double loop200 = loop.run(new GeneratedHistory(folder.resolve("200"), 200), 200);
        report.note("obvious loop, 200 migrations: " + Math.round(loop200 / 200) + " ms a migration");
        report.row("speedup_200", loop200 / sum(at200), "ratio");
        DatabaseServers.closeAll();
    }

    /** Milliseconds of each migration's round trip. */
    private static double[] climb(Report report, DatabaseServer server, Path folder, int size) throws Exception {
        GeneratedHistory generated = new GeneratedHistory(folder.resolve(String.valueOf(size)), size).write();
        MigrationHistory history = Histories.open(folder, generated);
        List<Migration> migrations = history.migrations();
        double[] times = new double[migrations.size()];
        try (Climb climb = Climb.of(new ClimbPlan(
                server,
                history,
                Set.copyOf(migrations),
                Set.of(),
                List.of(),
                Set.of(StatementLog.class, CatalogChange.class),
                Duration.ofMinutes(5)))) {
            for (int i = 0; i < times.length; i++) {
                long begin = System.nanoTime();
                RecordedRun run = climb.recorded(migrations.get(i));
                times[i] = (System.nanoTime() - begin) / 1e6;
                if (run.upAgain() == null || !run.upAgain().succeeded()) {
                    throw new IllegalStateException("Not a full round trip: " + run);
                }
            }
        }
        report.note(size + " migrations: mean " + Math.round(mean(times)) + " ms, median "
                + Math.round(Report.median(times)) + " ms, in all " + Math.round(sum(times)) + " ms");
        return times;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double mean(double[] values) {
        return sum(values) / values.length;
    }
}
