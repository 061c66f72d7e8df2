package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections for {@code CREATE DATABASE} and the like, kept open: as many as were ever used at once. */
final class Maintenance implements AutoCloseable {

    /** What is done with a connection. */
    interface Action<R> {
        R with(Connection connection) throws SQLException;
    }

    /** A refusal with its way out. */
    interface Explanation {
        SQLException of(SQLException refusal);
    }

    private final ServerAddress address;
    private final String applicationName;
    private final Explanation explanation;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param token tells our sessions from those of other JVMs */
    Maintenance(ServerAddress address, String token, Explanation explanation) {
        this.address = address;
        this.applicationName = applicationName(token);
        this.explanation = explanation;
    }

    static String applicationName(String token) {
        return DatabaseServer.APPLICATION_NAME + " maintenance " + token;
    }

    /** Does it on a connection in autocommit; once more on a new one, where an idle one turns out to be broken. */
    <R> R run(Action<R> action) throws SQLException {
        Connection kept = idle.pollFirst();
        if (kept != null) {
            try {
                return run(kept, action);
            } catch (SQLException e) {
                if (!isBroken(e)) {
                    throw e;
                }
            }
        }
        return run(connect(), action);
    }

    private <R> R run(Connection connection, Action<R> action) throws SQLException {
        boolean broken = false;
        try {
            return action.with(connection);
        } catch (SQLException e) {
            broken = isBroken(e);
            throw e;
        } finally {
            if (broken || closed) {
                connection.close();
            } else {
                idle.addFirst(connection);
            }
        }
    }

    // 08: connection exceptions; 57P01 to 57P03: the server ends the session, has crashed, or is starting.
    private static boolean isBroken(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0");
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", applicationName);
        try {
            return DriverManager.getConnection(address.jdbcUrl(address.maintenanceDatabase()), properties);
        } catch (SQLException e) {
            throw explanation.of(e);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
