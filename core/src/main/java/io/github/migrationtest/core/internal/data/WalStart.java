package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the write-ahead log stood when a copy was made or taken: whatever is changed from then on stands behind it.
 *
 * @param lsn the position, as PostgreSQL writes it
 * @param databases the oids of all databases that were there
 */
public record WalStart(String lsn, Set<Long> databases) {

    /** The versions whose pg_walinspect tells blocks in the way that is known here. */
    private static final int OLDEST = 16;

    private static final int NEWEST = 18;

    /**
     * To be called before a copy is made, by {@code CREATE DATABASE}: it waits until nobody else is in what it copies, so
     * that a transaction which is in progress now ends before it.
     *
     * @return null where the log cannot be read
     */
    public static @Nullable WalStart beforeCopy(DatabaseServer server) throws SQLException {
        if (!isKnown(server)) {
            return null;
        }
        try (Connection connection = connect(server)) {
            return read(connection);
        }
    }

    /** To be called where a copy is there already; null where a transaction is in progress, whose beginning is not seen. */
    public static @Nullable WalStart now(DatabaseServer server) throws SQLException {
        if (!isKnown(server)) {
            return null;
        }
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            // the position first: what begins behind it is in the log, what began before is running or has ended
            WalStart start = read(connection);
            try (ResultSet row = statement.executeQuery(
                    "select pg_snapshot_xmin(s) = pg_snapshot_xmax(s)" + " from pg_current_snapshot() s")) {
                row.next();
                return row.getBoolean(1) ? start : null;
            }
        }
    }

    private static boolean isKnown(DatabaseServer server) {
        int version = server.version().major();
        return version >= OLDEST && version <= NEWEST;
    }

    private static @Nullable WalStart read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String lsn;
            try (ResultSet row = statement.executeQuery("select case when current_setting('is_superuser')::boolean"
                    + " and not pg_is_in_recovery() then pg_current_wal_insert_lsn()::text end")) {
                row.next();
                lsn = row.getString(1);
            }
            if (lsn == null) {
                return null;
            }
            Set<Long> databases = new HashSet<>();
            try (ResultSet rows = statement.executeQuery("select oid from pg_database")) {
                while (rows.next()) {
                    databases.add(rows.getLong(1));
                }
            }
            return new WalStart(lsn, databases);
        }
    }

    /** To no database that is compared: what is done there is not seen in one, and nobody waits for it to end. */
    static Connection connect(DatabaseServer server) throws SQLException {
        ServerAddress address = server.address();
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", DatabaseServer.APPLICATION_NAME);
        return DriverManager.getConnection(address.jdbcUrl(address.maintenanceDatabase()), properties);
    }
}
