package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running server and the databases on it that are ours. Thread-safe.
 *
 * <p>Only databases whose names begin with {@value #PREFIX} and that this object created are ever changed or dropped.
 */
public final class DatabaseServer implements AutoCloseable {

    /** What the names of all our databases begin with. */
    public static final String PREFIX = "mt_";

    private final DatabaseSpec spec;
    private final RunningServer running;
    private final ServerVersion version;
    private final AtomicInteger created = new AtomicInteger();

    DatabaseServer(DatabaseSpec spec, RunningServer running) throws SQLException {
        this.spec = spec;
        this.running = running;
        try (Connection connection = maintenance();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version_num")) {
            row.next();
            this.version = new ServerVersion(row.getInt(1));
        }
    }

    public DatabaseSpec spec() {
        return spec;
    }

    public ServerAddress address() {
        return running.address();
    }

    public ServerVersion version() {
        return version;
    }

    /** How reports call the server: {@code PostgreSQL 16}. */
    public String displayName() {
        return "PostgreSQL " + version.major();
    }

    /**
     * Creates an empty database.
     *
     * @param purpose goes into its name, {@code v181}: lower-case letters, digits and {@code _}
     */
    public TestDatabase create(String purpose) throws SQLException {
        return createFrom("template1", purpose);
    }

    private TestDatabase createFrom(String template, String purpose) throws SQLException {
        String name = PREFIX + purpose + "_" + created.incrementAndGet();
        try (Connection connection = maintenance();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        }
        return new TestDatabase(this, name);
    }

    Connection maintenance() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address().user());
        properties.setProperty("password", address().password());
        return DriverManager.getConnection(address().jdbcUrl(address().maintenanceDatabase()), properties);
    }

    @Override
    public void close() {
        running.close();
    }
}
