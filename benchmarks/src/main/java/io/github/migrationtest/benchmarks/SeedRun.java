package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.fixtures.Fixtures;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** Fills one table in a JVM of its own and prints the most heap that was in use. */
final class SeedRun {

    private static final String HEAP = "heap ";

    private SeedRun() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromEnvironment();
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse(arguments[0], settings), settings);
        try {
            TestDatabase database = server.create("heap");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        create table parent (id bigint primary key, name varchar(60) not null);
                        create table event (
                            id bigint primary key, parent_id bigint not null references parent, kind smallint not null,
                            amount numeric(10, 2), placed_at timestamptz not null)
                        """);
                Fixtures.ofRows(Long.parseLong(arguments[1])).fill(connection);
            }
        } finally {
            DatabaseServers.closeAll();
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        System.out.println(HEAP + peak);
    }

    /** @return in megabytes; of garbage too, so that it is at most what the JVM was given */
    static double heapMegabytes(String version, long rows) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        SeedRun.class.getName(),
                        version,
                        String.valueOf(rows))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader output = process.inputReader()) {
            lines = output.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Filling " + rows + " rows failed, see above");
        }
        return lines.stream()
                        .filter(line -> line.startsWith(HEAP))
                        .mapToLong(line -> Long.parseLong(line.substring(HEAP.length())))
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
