package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps background workers of extensions and subscriptions away from a database while it is copied: they come back as
 * soon as they are ended.
 */
record Quiet(Connection maintenance, String database, boolean shut) {

    /** Shuts the database where a background worker is in it; elsewhere it costs nothing. */
    static Quiet of(Connection maintenance, String database) throws SQLException {
        boolean shut = Sessions.of(maintenance, database).stream().anyMatch(Session::isBackgroundWorker);
        if (shut) {
            allowConnections(maintenance, database, false);
        }
        return new Quiet(maintenance, database, shut);
    }

    /** Opens the database again. */
    void end() throws SQLException {
        if (shut) {
            allowConnections(maintenance, database, true);
        }
    }

    private static void allowConnections(Connection maintenance, String database, boolean allowed) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("alter database " + database + " allow_connections " + allowed);
        }
    }
}
