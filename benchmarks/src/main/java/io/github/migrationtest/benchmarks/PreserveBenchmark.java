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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** What it costs to say what became of all rows, beside what else could be done to find out. */
final class PreserveBenchmark implements Benchmark {

    private static final int RUNS = 5;
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

    private Report report;
    private TestDatabase database;

    @Override
    public void run(Report to, List<String> arguments) throws Exception {
        report = to;
        int rows = arguments.isEmpty() ? 1_000_000 : Integer.parseInt(arguments.get(0));
        String version = arguments.size() < 2 ? "18" : arguments.get(1);
        Settings settings = Settings.fromEnvironment();
        DatabaseServer server = DatabaseServers.get(DatabaseServers.parse(version, settings), settings);
        report.note("PostgreSQL " + server.version() + "; medians of " + RUNS + " rounds, what is compared in turn");
        try {
            manyRows(server, rows);
            manyTables(server);
        } finally {
            DatabaseServers.closeAll();
        }
    }

    private void manyRows(DatabaseServer server, int rows) throws Exception {
        database = server.create("preserve");
        execute(TABLE.formatted("big", rows));
        execute("vacuum analyze");
        report.note(rows + " rows of " + COLUMNS.size() + " columns; one fingerprint: " + FINGERPRINT);
        try (DataSnapshot before = DataSnapshot.of(database)) {
            execute("create table copy as select * from big; alter table copy add primary key (id)");
            execute("vacuum analyze");
            double[][] times = rounds(
                    () -> expect(before.compareWith(database), 0),
                    () -> query(database, FINGERPRINT),
                    () -> query(database, EXCEPT.formatted("big", "copy"))
                            + query(database, EXCEPT.formatted("copy", "big")));
            report.row("unchanged_s", Report.median(times[0]), "s");
            report.row("fingerprint_s", Report.median(times[1]), "s");
            report.row("except_s", Report.median(times[2]), "s");
            report.row("unchanged_over_fingerprint", ratio(times[0], times[1]), "x");
            report.row("unchanged_over_except", ratio(times[0], times[2]), "x");
            execute("update big set note = note || '.' where id % 10 = 0");
            changed(before, "changed");
            execute("update big set email = upper(email)");
            changed(before, "changed_all");
        }
        server.drop(database);
    }

    private void changed(DataSnapshot before, String name) throws Exception {
        double[][] times = rounds(
                () -> expect(before.compareWith(database), 1),
                () -> streams(before.database()),
                () -> query(database, EXCEPT.formatted("big", "copy"))
                        + query(database, EXCEPT.formatted("copy", "big")));
        report.row(name + "_s", Report.median(times[0]), "s");
        report.row(name + "_streams_s", Report.median(times[1]), "s");
        report.row(name + "_over_streams", ratio(times[0], times[1]), "x");
        report.row(name + "_over_except", ratio(times[0], times[2]), "x");
    }

    private void manyTables(DatabaseServer server) throws Exception {
        database = server.create("preserve");
        for (int i = 0; i < TABLES; i++) {
            execute(TABLE.formatted("t" + i, ROWS_OF_EACH));
        }
        execute("vacuum analyze");
        try (DataSnapshot before = DataSnapshot.of(database)) {
            execute("update t7 set note = 'x' where id = 77");
            double[][] times = rounds(() -> expect(before.compareWith(database), 1));
            report.note(TABLES + " tables of " + ROWS_OF_EACH + " rows, one of them touched");
            report.row("tables_s", Report.median(times[0]), "s");
            report.row("per_untouched_ms", Report.median(times[0]) * 1000 / (TABLES - 1), "ms");
        }
        server.drop(database);
    }

    private static long expect(DataDiff diff, int changedTables) {
        long changed =
                diff.tables().stream().filter(table -> !table.keepsRows()).count();
        if (changed != changedTables) {
            throw new IllegalStateException("Expected " + changedTables + " changed tables:\n" + diff);
        }
        return changed;
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
                Connection other = database.connect()) {
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

    private static double[][] rounds(Callable<?>... actions) throws Exception {
        double[][] times = new double[actions.length][RUNS];
        for (int round = -1; round < RUNS; round++) {
            for (int i = 0; i < actions.length; i++) {
                long begin = System.nanoTime();
                actions[i].call();
                if (round >= 0) {
                    times[i][round] = (System.nanoTime() - begin) / 1e9;
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

    private void execute(String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
