package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.OwnedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How close hold times are to what somebody who waits measures, what watching costs, whether findings are the same each time,
 * and how well a step on few rows tells of one on many.
 */
final class LocksBenchmark implements Benchmark {

    private static final List<String> PARTS = List.of("holds", "overhead", "traffic", "same", "predictions");
    private static final int HOLDS = 100;
    private static final Duration CLOSE = Duration.ofMillis(1);
    private static final int ROUNDS = 5;
    private static final int STATEMENTS = 300;
    private static final int SCRIPT = 100_000;
    private static final int SAME = 20;

    private static final String GROUND = """
            create table orders (id int primary key, customer int not null, note text);
            insert into orders select n, n %% 100, repeat('x', 40) from generate_series(1, %d) n;
            """;

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        List<String> parts = arguments.size() > 1 ? arguments.subList(1, arguments.size()) : PARTS;
        for (String part : parts) {
            try {
                DatabaseServer server =
                        DatabaseServers.get(new DatabaseSpec(DatabaseSpec.EMBEDDED, version), settings(part));
                report.note("PostgreSQL " + server.version() + ", " + part);
                run(part, report, server);
            } finally {
                DatabaseServers.closeAll();
            }
        }
    }

    /** A dozen states of 20 million rows are more than most machines have memory for. */
    private static Settings settings(String part) {
        Settings settings = Settings.fromEnvironment();
        return part.equals("predictions")
                ? settings.orElse(new Settings.Source("benchmark", Map.of("migrationtest.storage", "disk")::get))
                : settings;
    }

    private static void run(String part, Report report, DatabaseServer server) throws Exception {
        switch (part) {
            case "holds" -> holds(report, server);
            case "overhead" -> {
                report.row("overhead_long", overhead(server, 400_000, longMigration()) - 1, "ratio");
                overheadOfStatements(report, server);
                report.row("overhead_script", overhead(server, 10, script()) - 1, "ratio");
            }
            case "traffic" -> {
                TrafficOverhead traffic = new TrafficOverhead(server, Files.createTempDirectory("traffic"));
                double percent = traffic.percent(Set.of(StatementLog.class, LockTimeline.class), ROUNDS);
                report.row("overhead_traffic", percent / 100, "ratio");
            }
            case "same" -> deterministic(report, server);
            case "predictions" -> new LockPredictions(server).run(report);
            default -> throw new IllegalArgumentException("No part " + part + "; there are " + PARTS);
        }
    }

    /**
     * The reader who waits begins within microseconds of the lock: what it waits is what was held. It is told with bounds: a
     * lock is taken while its statement runs, and released while the commit does.
     */
    private static void holds(Report report, DatabaseServer server) throws Exception {
        double[] off = new double[HOLDS];
        double[] offMost = new double[HOLDS];
        double[] width = new double[HOLDS];
        for (int i = 0; i < HOLDS; i++) {
            String script = "lock table orders in access exclusive mode;\nselect pg_sleep(" + (0.005 + i * 0.0005)
                    + ");\nalter table orders add column c" + i + " int;\n";
            try (LockHistory history = new LockHistory(List.of(GROUND.formatted(1000), script));
                    Climb climb = history.climb(server, true);
                    OwnedRun run = climb.open(history.steps());
                    BlockedReader reader = new BlockedReader(run.database(), "orders")) {
                MigrationStep up = run.up();
                double waited = reader.longest().toNanos() / 1e6;
                TimeBounds held = up.fact(LockTimeline.class).blockedReads().values().stream()
                        .findFirst()
                        .orElse(TimeBounds.NONE);
                double least = held.atLeast().toNanos() / 1e6;
                double most = held.atMost().toNanos() / 1e6;
                off[i] = Math.abs((least + most) / 2 - waited);
                offMost[i] = most - waited;
                width[i] = most - least;
            }
        }
        report.row("holds_within", within(off), "of " + HOLDS);
        report.row("holds_median_off", Report.median(off), "ms");
        report.row("holds_at_most_within", within(offMost), "of " + HOLDS);
        report.row("holds_at_most_median_off", Report.median(offMost), "ms");
        report.row("holds_bounds_median", Report.median(width), "ms");
    }

    private static long within(double[] off) {
        return Arrays.stream(off)
                .filter(one -> Math.abs(one) <= CLOSE.toMillis())
                .count();
    }

    private static String longMigration() {
        return "alter table orders add column total numeric;\n"
                + "update orders set total = length(note) * customer, note = md5(note) || md5(id::text);\n"
                + "create index on orders (total);\ncreate index on orders (note);\n";
    }

    private static String script() {
        return IntStream.range(0, SCRIPT)
                .mapToObj(i -> "insert into orders values (" + (1000 + i) + ", " + i + ", 'note " + i + "');")
                .collect(Collectors.joining("\n"));
    }

    private static void overheadOfStatements(Report report, DatabaseServer server) throws Exception {
        String ddl = IntStream.range(0, STATEMENTS)
                .mapToObj(i -> i % 2 == 0
                        ? "alter table orders add column c" + i + " int;"
                        : "create index i" + i + " on orders (c" + (i - 1) + ");")
                .collect(Collectors.joining("\n"));
        double[] plain = new double[ROUNDS];
        double[] watched = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = seconds(server, 100, ddl, false);
            watched[round] = seconds(server, 100, ddl, true);
        }
        report.row("overhead_statement_ms", (Report.median(watched) - Report.median(plain)) * 1000 / STATEMENTS, "ms");
    }

    private static double overhead(DatabaseServer server, int rows, String script) throws Exception {
        double[] plain = new double[ROUNDS];
        double[] watched = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = seconds(server, rows, script, false);
            watched[round] = seconds(server, rows, script, true);
        }
        return Report.median(watched) / Report.median(plain);
    }

    private static double seconds(DatabaseServer server, int rows, String script, boolean watched)
            throws IOException, SQLException {
        try (LockHistory history = new LockHistory(List.of(GROUND.formatted(rows), script));
                Climb climb = history.climb(server, watched);
                OwnedRun run = climb.open(history.steps())) {
            return run.up().duration().toNanos() / 1e9;
        }
    }

    private static void deterministic(Report report, DatabaseServer server) throws Exception {
        String script = longMigration() + "insert into orders values (-1, 1, ''), (-2, 1, '');\n"
                + "alter table orders alter column customer type bigint;\n"
                + "do $$ begin perform 1; alter table orders drop column total; end $$;\n";
        String first = "";
        int others = 0;
        for (int i = 0; i < SAME; i++) {
            try (LockHistory history = new LockHistory(List.of(GROUND.formatted(5000), script));
                    Climb climb = history.climb(server, true);
                    OwnedRun run = climb.open(history.steps())) {
                String seen = told(run.up().fact(LockTimeline.class));
                others += first.isEmpty() || first.equals(seen) ? 0 : 1;
                first = first.isEmpty() ? seen : first;
            }
        }
        report.row("findings_changed", others, "of " + SAME);
    }

    /** Everything but times and sizes of the log. */
    private static String told(LockTimeline timeline) {
        StringBuilder told = new StringBuilder();
        timeline.holds()
                .forEach(hold -> told.append(hold.relation().name())
                        .append(hold.mode())
                        .append(hold.statement())
                        .append('\n'));
        timeline.statements()
                .forEach(statement -> told.append(statement.sql())
                        .append(statement.work().tables())
                        .append('\n'));
        return told.toString();
    }
}
