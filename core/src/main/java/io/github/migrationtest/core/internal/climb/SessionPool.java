package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.observe.SessionProbe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Keeps a database's sessions between the calls of a tool, because logging in costs more than most migrations do.
 *
 * <p>A session that comes back is reset with {@code DISCARD ALL}, so that the next call meets what a new session would.
 * Sessions are closed before the database becomes a template.
 */
final class SessionPool extends DelegatingDataSource implements AutoCloseable {

    /** Since when a session can be made to tell the statistics; before, it does so at the end of a transaction, twice a second. */
    private static final int FORCES_STATISTICS = 15;

    private final PGConnectionPoolDataSource source;
    private final DatabaseServer server;
    private final Deque<PooledConnection> idle = new ArrayDeque<>();
    private final Set<PooledConnection> open = new HashSet<>();
    private final Returning returning = new Returning();

    SessionPool(PGConnectionPoolDataSource source, DatabaseServer server) {
        super(source);
        this.source = source;
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        PooledConnection session;
        synchronized (this) {
            session = idle.pollFirst();
        }
        if (session == null) {
            session = opened();
            session.addConnectionEventListener(returning);
            synchronized (this) {
                open.add(session);
            }
        }
        return session.getConnection();
    }

    private PooledConnection opened() throws SQLException {
        PooledConnection session;
        try {
            session = source.getPooledConnection();
        } catch (SQLException e) {
            throw server.explained(e);
        }
        try (Connection connection = session.getConnection();
                Statement statement = connection.createStatement()) {
            begin(statement);
        }
        return session;
    }

    private void begin(Statement statement) throws SQLException {
        String begin = server.migrator().begin();
        if (!begin.isEmpty()) {
            statement.execute(begin);
        }
    }

    /** Asks the sessions that the next call will get for what the probe has to know of their past. */
    synchronized void tell(SessionProbe probe) throws SQLException {
        for (PooledConnection session : idle) {
            session.removeConnectionEventListener(returning);
            try (Connection connection = session.getConnection();
                    Statement statement = connection.createStatement()) {
                int process = connection.unwrap(PGConnection.class).getBackendPID();
                List<List<@Nullable String>> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery(probe.question(process))) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        List<@Nullable String> values = new ArrayList<>();
                        for (int i = 1; i <= columns; i++) {
                            values.add(row.getString(i));
                        }
                        rows.add(values);
                    }
                }
                probe.known(process, rows);
            } finally {
                session.addConnectionEventListener(returning);
            }
        }
    }

    /** Has what the sessions did told to the server's statistics now, where it would be when they are idle for long. */
    synchronized void tellStatistics() throws SQLException {
        if (server.version().major() < FORCES_STATISTICS) {
            return;
        }
        for (PooledConnection session : idle) {
            session.removeConnectionEventListener(returning);
            try (Connection connection = session.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_catalog.pg_stat_force_next_flush()");
            } finally {
                session.addConnectionEventListener(returning);
            }
        }
    }

    /**
     * Closes the sessions that the tool, or a migration in code, has not given back: the next step is as after a release of its
     * own, where nobody has them.
     */
    synchronized void closeLeftOpen() throws SQLException {
        Set<PooledConnection> left = new HashSet<>(open);
        left.removeAll(idle);
        open.removeAll(left);
        for (PooledConnection session : left) {
            session.close();
        }
    }

    /** Closes all sessions, those still handed out as well. */
    @Override
    public synchronized void close() throws SQLException {
        idle.clear();
        Set<PooledConnection> closing = Set.copyOf(open);
        open.clear();
        for (PooledConnection session : closing) {
            session.close();
        }
    }

    private final class Returning implements ConnectionEventListener {

        @Override
        public void connectionClosed(ConnectionEvent event) {
            PooledConnection session = (PooledConnection) event.getSource();
            synchronized (SessionPool.this) {
                if (!open.contains(session)) {
                    return;
                }
            }
            try (Connection connection = session.getConnection();
                    Statement statement = connection.createStatement()) {
                session.removeConnectionEventListener(this);
                statement.execute("discard all");
                begin(statement);
            } catch (SQLException e) {
                forget(session);
                return;
            }
            session.addConnectionEventListener(this);
            synchronized (SessionPool.this) {
                idle.addFirst(session);
            }
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            forget((PooledConnection) event.getSource());
        }

        private void forget(PooledConnection session) {
            synchronized (SessionPool.this) {
                idle.remove(session);
                open.remove(session);
            }
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("Connections are made as the user that migrates");
    }
}
