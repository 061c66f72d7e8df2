package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** What it costs to say what became of all rows, beside what else could be done to find out. */
final class PreserveBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int REST_MS = 500;
    private static final int TABLES = 200;
    private static final int ROWS_OF_EACH = 10_000;

    private static final String TABLE = """
            create table %1$s as
            select i::bigint as id, 'name ' || i %% 5000 as name, 'mail' || i || '@example.org' as email, i %% 90 as age,
                   i * 1.25 as balance, timestamptz '2020-01-01Z' + i * interval '1 minute' as created,
                   i %% 2 = 0 as active, md5(i::text)::uuid as token, 'note ' || md5((i %% 777)::text) as note,
                   date '2000-01-01' + i %% 9000 as born
              from generate_series(1, %2$d) i;
            alter table %1$s add primary key (id)
            """;

    private static final List<String> COLUMNS =
            List.of("id", "name", "email", "age", "balance", "created", "active", "token", "note", "born");

    private static final String FINGERPRINT = "select count(*), "
            + COLUMNS.stream()
                    .map(column -> "sum(hashtextextended(" + column + "::text, id))")
                    .collect(Collectors.joining(", "))
            + " from big";

    private static final String EXCEPT = "select count(*) from (select * from %s except all select * from %s) d";

    private final HeapPeak heap = new HeapPeak();
    private Report report;
    private TestDatabase both;
    private int rounds;

    /** @param arguments how many rows, on which version, in how many rounds; one round is not warmed up for */
    @Override
    public void run(Report to, List<String> arguments) throws Exception {
        report = to;
        int rows = arguments.isEmpty() ? 1_000_000 : Integer.parseInt(arguments.get(0));
        String version = arguments.size() < 2 ? "18" : arguments.get(1);
        rounds = arguments.size() < 3 ? ROUNDS : Integer.parseInt(arguments.get(2));
        Settings settings = Settings.fromEnvironment();
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse(version, settings), settings);
        report.note("PostgreSQL " + server.version() + "; medians of " + rounds + " rounds, what is compared in turn");
        try {
            manyRows(server, rows);
            manyTables(server);
        } finally {
            DatabaseServers.closeAll();
        }
    }

    private void manyRows(DatabaseServer server, int rows) throws Exception {
        TestDatabase before = server.create("preserve");
        execute(before, TABLE.formatted("big", rows));
        execute(before, "vacuum analyze");
        // EXCEPT wants both tables in one database
        both = server.cloneOf(before, "except");
        execute(both, "create table copy as select * from big; alter table copy add primary key (id)");
        execute(both, "vacuum analyze");
        report.note(rows + " rows of " + COLUMNS.size() + " columns; one fingerprint: " + FINGERPRINT);
        String migration = "create table other (id int primary key); insert into other select generate_series(1, 1000)";
        double[][] times = rounds(
                new Comparison(before, migration, 0, false),
                new Comparison(before, migration, 0, true),
                timed(() -> query(before, FINGERPRINT)),
                timed(this::exceptBothWays));
        report.row("unchanged_s", Report.median(times[0]), "s");
        report.row("unchanged_by_versions_s", Report.median(times[1]), "s");
        report.row("fingerprint_s", Report.median(times[2]), "s");
        report.row("except_s", Report.median(times[3]), "s");
        report.row("unchanged_over_fingerprint", ratio(times[0], times[2]), "x");
        report.row("unchanged_by_versions_over_fingerprint", ratio(times[1], times[2]), "x");
        report.row("unchanged_over_except", ratio(times[0], times[3]), "x");
        report.row("unchanged_by_versions_over_except", ratio(times[1], times[3]), "x");
        changed(before, "changed", "update big set note = note || '.' where id % 10 = 0");
        changed(before, "changed_all", "update big set email = upper(email)");
        server.drop(both);
        oneBit(before, rows);
        report.row("heap_mb", heap.megabytes(), "MB");
        report.row("heap_allowed_mb", HeapPeak.allowed(), "MB");
        server.drop(before);
    }

    /** One bit of one letter, where the row is a new version of one, and where all rows are written anew. */
    private void oneBit(TestDatabase before, int rows) throws Exception {
        int id = rows / 7 * 5;
        String flip = "update big set email = 'l' || substr(email, 2) where id = " + id;
        String told = String.format(
                Locale.ROOT,
                "column public.big.email: 1 of %,d values changed: id=%d 'mail%d@example.org' → 'lail%d@example.org'",
                rows,
                id,
                id,
                id);
        double[][] times = rounds(
                new Comparison(before, flip, 1, false, told),
                new Comparison(before, flip + "; alter table big alter balance type numeric(38, 2)", 1, false, told));
        report.row("one_bit_found", 1, "");
        report.row("one_bit_s", Report.median(times[0]), "s");
        report.row("one_bit_rewritten_found", 1, "");
        report.row("one_bit_rewritten_s", Report.median(times[1]), "s");
    }

    private void changed(TestDatabase before, String name, String migration) throws Exception {
        execute(both, migration);
        double[][] times = rounds(
                new Comparison(before, migration, 1, false), timed(() -> streams(before)), timed(this::exceptBothWays));
        report.row(name + "_s", Report.median(times[0]), "s");
        report.row(name + "_streams_s", Report.median(times[1]), "s");
        report.row(name + "_except_s", Report.median(times[2]), "s");
        report.row(name + "_over_streams", ratio(times[0], times[1]), "x");
        report.row(name + "_over_except", ratio(times[0], times[2]), "x");
    }

    private long exceptBothWays() throws SQLException {
        return query(both, EXCEPT.formatted("big", "copy")) + query(both, EXCEPT.formatted("copy", "big"));
    }

    /** The first comparison after a migration, of a database and a snapshot of which nothing is known. */
    private final class Comparison implements Callable<Double> {

        private final TestDatabase before;
        private final String migration;
        private final int changedTables;
        private final boolean withoutLog;
        private final String told;

        Comparison(TestDatabase before, String migration, int changedTables, boolean withoutLog) {
            this(before, migration, changedTables, withoutLog, "");
        }

        /** @param told what the comparison has to tell, and nothing else; empty where that is not looked at */
        Comparison(TestDatabase before, String migration, int changedTables, boolean withoutLog, String told) {
            this.before = before;
            this.migration = migration;
            this.changedTables = changedTables;
            this.withoutLog = withoutLog;
            this.told = told;
        }

        @Override
        public Double call() throws Exception {
            DatabaseServer server = before.server();
            TestDatabase database = server.cloneOf(before, "after");
            try (DataSnapshot snapshot = snapshot(server)) {
                execute(database, migration);
                heap.begin();
                long begin = System.nanoTime();
                expect(snapshot.compareWith(database), changedTables, told);
                double seconds = (System.nanoTime() - begin) / 1e9;
                heap.end();
                return seconds;
            } finally {
                server.drop(database);
            }
        }

        /** A transaction that is in progress elsewhere makes the log no proof. */
        private DataSnapshot snapshot(DatabaseServer server) throws SQLException {
            if (!withoutLog) {
                return DataSnapshot.begin(before);
            }
            TestDatabase elsewhere = server.create("elsewhere");
            try (Connection connection = elsewhere.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("begin; create table t ()");
                return DataSnapshot.begin(before);
            } finally {
                server.drop(elsewhere);
            }
        }
    }

    private void manyTables(DatabaseServer server) throws Exception {
        TestDatabase before = server.create("preserve");
        for (int i = 0; i < TABLES; i++) {
            execute(before, TABLE.formatted("t" + i, ROWS_OF_EACH));
        }
        execute(before, "vacuum analyze");
        String migration = "update t7 set note = 'x' where id = 77";
        double[][] times =
                rounds(new Comparison(before, migration, 1, false), new Comparison(before, migration, 1, true));
        report.note(TABLES + " tables of " + ROWS_OF_EACH + " rows, one of them touched");
        report.row("tables_s", Report.median(times[0]), "s");
        report.row("per_untouched_ms", Report.median(times[0]) * 1000 / (TABLES - 1), "ms");
        report.row("per_untouched_by_versions_ms", Report.median(times[1]) * 1000 / (TABLES - 1), "ms");
        server.drop(before);
    }

    private static void expect(DataDiff diff, int changedTables, String told) {
        long changed =
                diff.tables().stream().filter(table -> !table.keepsRows()).count();
        if (changed != changedTables) {
            throw new IllegalStateException("Expected " + changedTables + " changed tables:\n" + diff);
        }
        if (!told.isEmpty() && !diff.lines().equals(List.of(told))) {
            throw new IllegalStateException("Expected " + told + ":\n" + diff);
        }
    }

    private static double ratio(double[] ours, double[] theirs) {
        return Report.median(IntStream.range(0, ours.length)
                .mapToDouble(i -> ours[i] / theirs[i])
                .toArray());
    }

    /** Two ordered streams merged line by line: how many lines are other ones. */
    private long streams(TestDatabase before) throws Exception {
        String copy = "copy (select * from big order by id) to stdout";
        try (Connection one = before.connect();
                Connection other = both.connect()) {
            CopyOut old = one.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
            CopyOut now = other.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
            long differing = 0;
            while (true) {
                byte[] line = old.readFromCopy();
                byte[] otherLine = now.readFromCopy();
                if (line == null || otherLine == null) {
                    return differing;
                }
                if (!Arrays.equals(line, otherLine)) {
                    differing++;
                }
            }
        }
    }

    private static Callable<Double> timed(Callable<?> action) {
        return () -> {
            long begin = System.nanoTime();
            action.call();
            return (System.nanoTime() - begin) / 1e9;
        };
    }

    /** @param actions each says how many seconds count */
    @SafeVarargs
    private final double[][] rounds(Callable<Double>... actions) throws Exception {
        double[][] times = new double[actions.length][rounds];
        for (int round = rounds == 1 ? 0 : -1; round < rounds; round++) {
            for (int i = 0; i < actions.length; i++) {
                // what the last one has left to be cleaned up is not this one's time
                Thread.sleep(REST_MS);
                double seconds = actions[i].call();
                if (round >= 0) {
                    times[i][round] = seconds;
                }
            }
        }
        return times;
    }

    private static long query(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
