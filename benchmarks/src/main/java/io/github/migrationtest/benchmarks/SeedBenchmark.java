package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.fixtures.FilledTables;
import io.github.migrationtest.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Synthetic rows: a table of ten columns against Datafaker with JDBC batches and against the server's own COPY from a
 * prepared file; children against COPY with the triggers of the foreign key; the heap for many rows; and a zoo of types and
 * constraints.
 */
final class SeedBenchmark implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final int MANY = 10_000_000;
    private static final int PARENTS = 100_000;
    private static final int RUNS = 3;
    private static final Path ZOO = Path.of("../fixtures/src/test/resources/zoo");

    private static final String CUSTOMER = """
            create table customer (
                id bigint not null, email varchar(120) not null, first_name varchar(60) not null, last_name varchar(60) not null,
                city varchar(80), country char(2), status varchar(10) not null, balance numeric(12, 2) not null,
                created_at timestamptz not null, active boolean not null)
            """;

    private static final List<String> CUSTOMER_KEYS = List.of(
            "alter table customer add constraint customer_pkey primary key (id)",
            "create unique index customer_email_key on customer (email)");

    private static final String PARENT = "create table parent (id bigint primary key, name varchar(60) not null)";

    private static final String CHILD = """
            create table child (
                id bigint primary key, parent_id bigint not null references parent, kind smallint not null, amount numeric(10, 2) not null,
                placed_at timestamptz not null)
            """;

    @Override
    public void run(Report report, List<String> arguments) throws Exception {
        String version = arguments.isEmpty() ? "18" : arguments.get(0);
        try {
            DatabaseServer server = server(version);
            report.note("PostgreSQL " + server.version() + "; medians of " + RUNS + " rounds in one run");
            table(report, server);
            children(report, server);
            heap(report, version);
            zoo(report);
        } finally {
            DatabaseServers.closeAll();
        }
    }

    private static DatabaseServer server(String version) throws SQLException {
        Settings settings = Settings.fromEnvironment();
        return DatabaseServers.get(DatabaseServers.parse(version, settings), settings);
    }

    private static void table(Report report, DatabaseServer server) throws Exception {
        report.note(ROWS + " rows, ten columns, primary key and a unique index");
        double[] ours = new double[RUNS];
        double[] live = new double[RUNS];
        double[] after = new double[RUNS];
        for (int round = 0; round < RUNS; round++) {
            try (Scratch scratch = Scratch.on(server, CUSTOMER)) {
                CUSTOMER_KEYS.forEach(scratch::execute);
                ours[round] = scratch.seconds(() -> scratch.fill(Fixtures.ofRows(ROWS)));
                Path file = scratch.export("customer");
                scratch.execute("truncate customer");
                live[round] = scratch.seconds(() -> scratch.copy("customer", file));
                scratch.execute("drop table customer");
                scratch.execute(CUSTOMER);
                after[round] = scratch.seconds(() -> {
                    scratch.copy("customer", file);
                    CUSTOMER_KEYS.forEach(scratch::execute);
                });
                Files.delete(file);
            }
        }
        double datafaker;
        try (Scratch scratch = Scratch.on(server, CUSTOMER)) {
            CUSTOMER_KEYS.forEach(scratch::execute);
            // a tenth is enough: it takes the same time for each row
            datafaker = 10 * scratch.seconds(() -> DatafakerLoop.insert(scratch.connection(), ROWS / 10));
        }
        double limit = Math.min(Report.median(live), Report.median(after));
        report.row("rows_per_second", ROWS / Report.median(ours), "rows/s");
        report.row("datafaker_rows_per_second", ROWS / datafaker, "rows/s");
        report.row("copy_live_indexes_rows_per_second", ROWS / Report.median(live), "rows/s");
        report.row("copy_then_indexes_rows_per_second", ROWS / Report.median(after), "rows/s");
        report.row("over_datafaker_jdbc", datafaker / Report.median(ours), "ratio");
        report.row("of_server_copy", limit / Report.median(ours), "ratio");
    }

    private static void children(Report report, DatabaseServer server) throws Exception {
        report.note(ROWS + " children of five columns, " + PARENTS + " parents");
        double[] ours = new double[RUNS];
        double[] triggers = new double[RUNS];
        for (int round = 0; round < RUNS; round++) {
            try (Scratch scratch = Scratch.on(server, PARENT)) {
                scratch.fill(Fixtures.ofRows(PARENTS));
                scratch.execute(CHILD);
                ours[round] = scratch.seconds(() -> scratch.fill(Fixtures.ofRows(ROWS)));
                Path file = scratch.export("child");
                scratch.execute("truncate child");
                triggers[round] = scratch.seconds(() -> scratch.copy("child", file));
                Files.delete(file);
            }
        }
        report.row("child_rows_per_second", ROWS / Report.median(ours), "rows/s");
        report.row("over_fk_triggers", Report.median(triggers) / Report.median(ours), "ratio");
    }

    /** In JVMs of their own with a heap that could not hold the rows. */
    private static void heap(Report report, String version) throws IOException, InterruptedException {
        double few = SeedRun.heapMegabytes(version, ROWS);
        double many = SeedRun.heapMegabytes(version, MANY);
        report.note(String.format(
                Locale.ROOT,
                "the most heap in use at any time: %.0f MB for %d rows, %.0f MB for %d, of 256",
                few,
                ROWS,
                many,
                MANY));
        report.row("heap_mb", many, "MB");
    }

    private static void zoo(Report report) throws Exception {
        double slowest = 0;
        int unfilled = 0;
        for (String version : List.of("13", "14", "15", "16", "17", "18")) {
            try (Scratch scratch = Scratch.on(server(version), zooOf(Integer.parseInt(version)))) {
                FilledTables[] filled = new FilledTables[1];
                double seconds =
                        scratch.seconds(() -> filled[0] = Fixtures.ofRows(1_000).fill(scratch.connection()));
                slowest = Math.max(slowest, seconds);
                long tables = filled[0].tables().size();
                long empty = filled[0].leftAlone().size()
                        + filled[0].tables().stream()
                                .filter(table -> table.rows() == 0)
                                .count();
                unfilled += (int) empty;
                report.note(String.format(
                        Locale.ROOT,
                        "zoo on PostgreSQL %s: %d tables, %.1f s, %d without rows",
                        version,
                        tables,
                        seconds,
                        empty));
            }
        }
        report.row("zoo_seconds", slowest, "s");
        report.row("zoo_unfilled", unfilled, "tables");
    }

    private static String zooOf(int version) throws IOException {
        StringBuilder sql = new StringBuilder(Files.readString(ZOO.resolve("zoo.sql")));
        for (int since : List.of(14, 15, 18)) {
            if (since <= version) {
                sql.append(Files.readString(ZOO.resolve("zoo-" + since + ".sql")));
            }
        }
        return sql.toString();
    }

    /** A database that is dropped in the end. */
    private record Scratch(TestDatabase database, Connection connection) implements AutoCloseable {

        /** Something that is timed. */
        interface Action {
            void run() throws Exception;
        }

        static Scratch on(DatabaseServer server, String sql) throws SQLException {
            TestDatabase database = server.create("seed");
            Scratch scratch = new Scratch(database, database.connect());
            scratch.execute(sql);
            return scratch;
        }

        void execute(String sql) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        void fill(Fixtures fixtures) throws SQLException {
            fixtures.fill(connection);
        }

        /** Writes what the table holds to a file that the server can read. */
        Path export(String table) throws IOException {
            Path folder = Files.createTempDirectory("seed-benchmark");
            if (!folder.toFile().setWritable(true, false) || !folder.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot let the server write to " + folder);
            }
            Path file = folder.resolve(table + ".copy");
            execute("copy " + table + " to '" + file + "'");
            return file;
        }

        void copy(String table, Path file) {
            execute("copy " + table + " from '" + file + "'");
        }

        double seconds(Action action) throws Exception {
            execute("checkpoint");
            long begin = System.nanoTime();
            action.run();
            return (System.nanoTime() - begin) / 1e9;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            database.server().drop(database);
        }
    }
}
