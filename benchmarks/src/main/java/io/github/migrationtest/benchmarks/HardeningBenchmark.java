package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.ServerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;

/**
 * JVMs that are killed at random moments, and JVMs side by side: what they leave, and whether the states that outlive them
 * are what they were.
 *
 * <p>Arguments: {@code embedded}, {@code docker}, {@code external}, {@code collisions}, or nothing for all of them; then how
 * many times, and the seed.
 */
final class HardeningBenchmark implements Benchmark {

    private static final int KILLS = 20;
    private static final int KILLS_ON_GIVEN_SERVER = 5;
    private static final int PAIRS = 50;

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        List<String> parts = arguments.isEmpty()
                ? List.of("embedded", "docker", "external", "collisions")
                : List.of(arguments.get(0).split(","));
        long seed = arguments.size() > 2 ? Long.parseLong(arguments.get(2)) : System.nanoTime();
        report.note("seed " + seed);
        Random random = new Random(seed);
        int leaks = 0;
        int corrupt = 0;
        for (String part : parts) {
            Path folder = Files.createTempDirectory("hardening-benchmark");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            long begin = System.nanoTime();
            try {
                if (part.equals("collisions")) {
                    HardeningProject project = HardeningProject.create(folder, "embedded:18", 3);
                    int found = new HardeningCollisions(report, project, random).run(times(arguments, PAIRS));
                    report.row("collisions", found, "runs");
                } else {
                    HardeningKills kills = switch (part) {
                        case "embedded" ->
                            new HardeningKills(
                                            report,
                                            HardeningProject.create(folder, "embedded:18", 12),
                                            random,
                                            List.of())
                                    .run(times(arguments, KILLS), List::of);
                        case "docker" ->
                            new HardeningKills(
                                            report,
                                            HardeningProject.create(folder, "postgres:18", 12),
                                            random,
                                            List.of())
                                    .run(times(arguments, KILLS), List::of);
                        default -> external(report, folder, random, times(arguments, KILLS_ON_GIVEN_SERVER));
                    };
                    leaks += kills.leaks();
                    corrupt += kills.corrupt();
                }
            } finally {
                HardeningProject.delete(folder);
            }
            report.note(part + ": " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
        }
        report.row("leaks", leaks, "left");
        report.row("corrupt", corrupt, "states");
        DatabaseServers.closeAll();
    }

    private static int times(List<String> arguments, int usual) {
        return arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : usual;
    }

    private static HardeningKills external(Report report, Path folder, Random random, int times) throws Exception {
        Settings settings = Settings.fromEnvironment();
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse("embedded:17", settings), settings);
        ServerAddress address = server.address();
        String url = address.jdbcUrl(address.maintenanceDatabase());
        List<String> before = HardeningRemains.databases(url, address.user(), address.password());
        List<String> credentials =
                List.of("-Dmigrationtest.user=" + address.user(), "-Dmigrationtest.password=" + address.password());
        return new HardeningKills(report, HardeningProject.create(folder, url, 12), random, credentials)
                .run(
                        times,
                        () -> HardeningRemains.databases(url, address.user(), address.password()).stream()
                                .filter(name -> !before.contains(name))
                                .toList());
    }
}
