package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.OwnedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What it costs users of a database that somebody watches a migration: statements by clients that ask without a pause, beside a
 * migration that is in nobody's way, watched and not.
 */
final class TrafficOverhead {

    private static final int CLIENTS = 4;
    private static final int ROWS = 10_000;

    /** A statement every 50 ms for 3 s: enough for the clients to be counted, and for an observer to be at work. */
    private static final int STATEMENTS = 60;

    private final DatabaseServer server;
    private final MigrationHistory history;

    TrafficOverhead(DatabaseServer server, Path folder) throws Exception {
        this.server = server;
        GeneratedHistory generated = new GeneratedHistory(folder.resolve("traffic"), 0).write();
        Files.writeString(
                generated.migrations().resolve("V1__shop.sql"),
                "create table orders (id int primary key, total int);\n"
                        + "insert into orders select n, n from generate_series(1, " + ROWS + ") n;\n");
        Files.writeString(
                generated.migrations().resolve("V2__aside.sql"),
                "create table aside (id int);\n"
                        + "alter table aside add note text;\nalter table aside drop note;\nselect pg_sleep(0.05);\n"
                                .repeat(STATEMENTS));
        this.history = Histories.open(folder, generated);
    }

    /**
     * How much less is answered where facts are observed, in percent; the median of pairs of runs, in turns so that what else the
     * machine does meets both.
     */
    double percent(Set<Class<?>> observed, int pairs) throws Exception {
        answeredPerSecond(Set.of(StatementLog.class)); // warms up, not counted
        double[] lost = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            boolean watchedFirst = i % 2 == 1;
            double first = answeredPerSecond(watchedFirst ? observed : Set.of(StatementLog.class));
            double second = answeredPerSecond(watchedFirst ? Set.of(StatementLog.class) : observed);
            lost[i] = 100 * (1 - (watchedFirst ? first / second : second / first));
        }
        return Report.median(lost);
    }

    private double answeredPerSecond(Set<Class<?>> observed) throws Exception {
        Migration aside = history.migrations().get(1);
        ClimbPlan plan =
                new ClimbPlan(server, history, Set.of(), Set.of(aside), List.of(), observed, Duration.ofMinutes(5));
        try (Climb climb = Climb.of(plan);
                OwnedRun run = climb.open(List.of(aside))) {
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch connected = new CountDownLatch(CLIENTS);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Future<Long>> answers = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    int client = i;
                    answers.add(clients.submit(() -> ask(run.database(), client, connected, over)));
                }
                // the rows are not copied before a step while somebody is there
                connected.await(1, TimeUnit.MINUTES);
                long begin = System.nanoTime();
                run.up();
                over.set(true);
                double seconds = (System.nanoTime() - begin) / 1e9;
                long all = 0;
                for (Future<Long> each : answers) {
                    all += each.get();
                }
                return all / seconds;
            } finally {
                over.set(true);
                clients.shutdown();
            }
        }
    }

    /** Reads and writes rows of its own until it is over; how many were answered. */
    private static long ask(TestDatabase database, int client, CountDownLatch connected, AtomicBoolean over)
            throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connected.countDown();
            long answered = 0;
            for (int id = client; !over.get(); id = (id + CLIENTS) % ROWS) {
                statement.execute("select total from orders where id = " + id);
                statement.execute("update orders set total = total where id = " + id);
                answered += 2;
            }
            return answered;
        }
    }
}
