package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The connections that a test opens through its run.
 *
 * <p>One that is left idle is closed before a step, since it would see stale plans; one in a transaction would hold locks
 * against the migration, and is named instead of waited for.
 */
final class BodySessions extends DelegatingDataSource {

    private final DataSource source;
    private final List<Connection> open = new ArrayList<>();

    BodySessions(TestDatabase database) {
        this(database.migratorSource());
    }

    private BodySessions(DataSource source) {
        super(source);
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(source.getConnection());
    }

    private Connection watched(Connection connection) {
        synchronized (open) {
            open.removeIf(BodySessions::isClosed);
            open.add(connection);
        }
        return connection;
    }

    /**
     * Closes what is idle.
     *
     * @param observer a session on the same database
     * @throws IllegalStateException if a connection is in a transaction or at work
     */
    void closeIdle(Connection observer) throws SQLException {
        synchronized (open) {
            open.removeIf(BodySessions::isClosed);
            for (Connection connection : open) {
                requireIdle(connection, observer);
            }
            for (Connection connection : open) {
                connection.close();
            }
            open.clear();
        }
    }

    private static void requireIdle(Connection connection, Connection observer) throws SQLException {
        try (PreparedStatement query =
                observer.prepareStatement("select state, query from pg_stat_activity where pid = ?")) {
            query.setInt(1, connection.unwrap(PGConnection.class).getBackendPID());
            try (ResultSet row = query.executeQuery()) {
                if (row.next() && !"idle".equals(row.getString(1))) {
                    throw new IllegalStateException("A connection that the test opened is " + row.getString(1)
                            + ", and would hold up the migration; commit or close it before the step. Its last query: "
                            + row.getString(2));
                }
            }
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Closes everything, whatever it is doing. */
    void close() throws SQLException {
        synchronized (open) {
            for (Connection connection : open) {
                connection.close();
            }
            open.clear();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return watched(source.getConnection(username, password));
    }
}
