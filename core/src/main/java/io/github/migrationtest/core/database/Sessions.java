package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Who is connected to a database, and how to be rid of them. */
final class Sessions {

    // A session that was closed or terminated takes a moment to end. With one left, CREATE and DROP DATABASE look
    // again only every 100 ms: our own looking, every millisecond, took the peaks of 107 ms out of drop's 5 ms.
    private static final long ENDING_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long CLOSING_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** PostgreSQL documentation, appendix A. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Sessions() {}

    /** Who is connected; those whom PostgreSQL ends by itself before a copy are left out. */
    static List<Session> of(Connection maintenance, String database) throws SQLException {
        String sql = """
                select pid, coalesce(backend_type, ''), coalesce(application_name, ''), coalesce(state, 'of the user ' || usename, ''),
                       coalesce(query, '')
                from pg_stat_activity
                where datname = ?
                  and coalesce(backend_type, '') not in ('autovacuum worker', 'parallel worker')
                  and pid <> pg_backend_pid()
                order by backend_start, pid
                """;
        try (PreparedStatement statement = maintenance.prepareStatement(sql)) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                List<Session> sessions = new ArrayList<>();
                while (row.next()) {
                    sessions.add(new Session(
                            row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
                return sessions;
            }
        }
    }

    /**
     * Ends the sessions that may be ended and waits until all are gone; returns who stays. A session that its client
     * has closed just now is not held against anybody.
     */
    static List<Session> evict(Connection maintenance, String database, Predicate<Session> mayBeEnded)
            throws SQLException {
        long start = System.nanoTime();
        List<Session> sessions = of(maintenance, database);
        while (!sessions.isEmpty()) {
            long patience = sessions.stream().allMatch(mayBeEnded) ? ENDING_NANOS : CLOSING_NANOS;
            if (System.nanoTime() - start > patience) {
                return sessions;
            }
            for (Session session : sessions) {
                if (mayBeEnded.test(session)) {
                    terminate(maintenance, session.pid());
                }
            }
            pause();
            sessions = of(maintenance, database);
        }
        return sessions;
    }

    /** Ends the sessions of this name, in whatever database, and waits until they are gone. */
    static void end(Connection maintenance, String applicationName) throws SQLException {
        String sql = "select pid from pg_stat_activity where application_name = ?";
        long start = System.nanoTime();
        try (PreparedStatement statement = maintenance.prepareStatement(sql)) {
            statement.setString(1, applicationName);
            boolean there = true;
            while (there && System.nanoTime() - start < ENDING_NANOS) {
                there = false;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        there = true;
                        terminate(maintenance, row.getInt(1));
                    }
                }
                pause();
            }
        }
    }

    private static void terminate(Connection maintenance, int pid) throws SQLException {
        try (PreparedStatement statement = maintenance.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, pid);
            statement.execute();
        } catch (SQLException e) {
            // Somebody else's, on a server that was given to us: it stays, and is named.
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
