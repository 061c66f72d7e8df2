package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseProvider;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.database.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.ServiceLoader;

/** From asking a provider for a server to the first connection, binaries and images being there. */
final class StartBenchmark implements Benchmark {

    private static final int RUNS = 7;

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        report.note("PostgreSQL " + version + ", " + RUNS + " starts of each, in turn, medians");
        DatabaseSpec embedded = new DatabaseSpec(DatabaseSpec.EMBEDDED, version);
        DatabaseSpec docker = new DatabaseSpec(DatabaseSpec.DOCKER, "postgres:" + version);
        double[] embeddedTimes = new double[RUNS];
        double[] dockerTimes = new double[RUNS];
        start(embedded); // unpacks, makes the data directory
        start(docker);
        for (int i = 0; i < RUNS; i++) {
            embeddedTimes[i] = start(embedded);
            dockerTimes[i] = start(docker);
        }
        double embeddedMedian = Report.median(embeddedTimes);
        double dockerMedian = Report.median(dockerTimes);
        report.row("embedded_ms", embeddedMedian, "ms");
        report.row("docker_ms", dockerMedian, "ms");
        report.row("embedded_over_docker", embeddedMedian / dockerMedian, "ratio");
    }

    private static double start(DatabaseSpec spec) throws Exception {
        DatabaseProvider provider = ServiceLoader.load(DatabaseProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.name().equals(spec.provider()))
                .findFirst()
                .orElseThrow();
        long begin = System.nanoTime();
        try (RunningServer server = provider.start(spec, Settings.fromEnvironment())) {
            ServerAddress address = server.address();
            try (Connection connection = DriverManager.getConnection(
                    address.jdbcUrl(address.maintenanceDatabase()), address.user(), address.password())) {
                connection.createStatement().execute("select 1");
            }
            return (System.nanoTime() - begin) / 1e6;
        }
    }
}
