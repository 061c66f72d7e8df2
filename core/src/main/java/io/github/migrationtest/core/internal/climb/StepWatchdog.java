package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a step that takes too long, and says what it waited for.
 *
 * <p>The sessions of the step's database are terminated, all but the watchdog's own, because a Java migration may have
 * opened connections that we know nothing of.
 */
final class StepWatchdog implements AutoCloseable {

    private static final long REPEATED = 1_000;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "migration-test watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** Sessions that are at work or waiting, each with the one that it waits for. */
    private static final String WAITING = """
            select s.pid,
                   coalesce(s.wait_event_type || '/' || s.wait_event, 'running') as waits_for,
                   left(regexp_replace(s.query, '\\s+', ' ', 'g'), 200) as query,
                   (select string_agg(format('session %s (%s, %s: %s)', b.pid, b.application_name, b.state,
                                             left(regexp_replace(b.query, '\\s+', ' ', 'g'), 200)), '; ')
                      from pg_stat_activity b
                     where b.pid = any (pg_blocking_pids(s.pid))) as blocked_by
              from pg_stat_activity s
             where s.datname = current_database()
               and s.pid <> pg_backend_pid()
               and s.state = 'active'
            """;

    private static final String TERMINATE = """
            select pg_terminate_backend(pid)
              from pg_stat_activity
             where datname = current_database()
               and pid <> pg_backend_pid()
               and application_name <> ?
            """;

    private final TestDatabase database;
    private final StepLimit limit;
    private final ScheduledFuture<?> alarm;
    private volatile @Nullable String report;

    private StepWatchdog(TestDatabase database, StepLimit limit) {
        this.database = database;
        this.limit = limit;
        // again and again, because a step may be between two sessions when the alarm rings
        this.alarm =
                TIMER.scheduleWithFixedDelay(this::end, limit.duration().toMillis(), REPEATED, TimeUnit.MILLISECONDS);
    }

    static StepWatchdog watch(TestDatabase database, StepLimit limit) {
        return new StepWatchdog(database, limit);
    }

    /** What the step waited for when it was ended; empty where it was not. */
    Optional<String> report() {
        return Optional.ofNullable(report);
    }

    private synchronized void end() {
        StringBuilder said = new StringBuilder(limit.exceeded() + ", so that its sessions were ended");
        try (Connection connection = database.connect()) {
            for (String line : waiting(connection)) {
                said.append("\n  ").append(line);
            }
            if (report == null) {
                report = said.toString();
            }
            try (PreparedStatement terminate = connection.prepareStatement(TERMINATE)) {
                terminate.setString(1, LiveDatabase.OBSERVER);
                terminate.execute();
            }
        } catch (SQLException e) {
            report = said.append("\n  what it waited for could not be read: ")
                    .append(e.getMessage())
                    .toString();
        }
    }

    private static List<String> waiting(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(WAITING);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String blocker = row.getString("blocked_by");
                lines.add(
                        blocker == null
                                ? "running: " + row.getString("query")
                                : "waits for " + row.getString("waits_for") + ": " + row.getString("query")
                                        + "\n  held by " + blocker);
            }
        }
        return lines;
    }

    @Override
    public void close() {
        alarm.cancel(false);
        synchronized (this) {
            // an alarm that is ringing finishes before the step's sessions are used again
        }
    }
}
