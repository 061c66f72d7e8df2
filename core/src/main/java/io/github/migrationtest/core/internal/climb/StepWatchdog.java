package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.lock.LockSampler;
import io.github.migrationtest.core.internal.traffic.TrafficSessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a step that takes too long, and says what it waited for.
 *
 * <p>The sessions of the step's database are terminated, all but the watchdog's own and those of traffic,
 * which end by themselves, because a Java migration may have
 * opened connections that we know nothing of.
 */
final class StepWatchdog implements AutoCloseable {

    private static final long REPEATED = 1_000;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "migration-test watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** Others' sessions, on a server that was given to us, are not ours to end: one refusal would leave all. */
    private static final String TERMINATE = """
            select pg_terminate_backend(pid)
              from pg_stat_activity s
              join pg_roles own on own.rolname = current_user
             where s.datname = current_database()
               and s.pid <> pg_backend_pid()
               and s.application_name <> all (?)
               and (own.rolsuper
                    or pg_has_role(s.usesysid, 'USAGE')
                       and not (select rolsuper from pg_roles where oid = s.usesysid))
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
            for (String line : Waiting.describe(connection)) {
                said.append("\n  ").append(line);
            }
            if (report == null) {
                report = said.toString();
            }
            try (PreparedStatement terminate = connection.prepareStatement(TERMINATE)) {
                terminate.setArray(1, connection.createArrayOf("text", new String[] {
                    LiveDatabase.OBSERVER, TrafficSessions.NAME, LockSampler.NAME
                }));
                terminate.execute();
            }
        } catch (SQLException | RuntimeException e) {
            report = said.append("\n  what it waited for could not be read: ")
                    .append(e.getMessage())
                    .toString();
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
        synchronized (this) {
            // an alarm that is ringing finishes before the step's sessions are used again
        }
    }
}
