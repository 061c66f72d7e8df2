package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that we created, on a server that is ours or was given to us. */
public final class TestDatabase {

    private final DatabaseServer server;
    private final String name;

    TestDatabase(DatabaseServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** The server that it is on. */
    public DatabaseServer server() {
        return server;
    }

    /** The database's name, which begins with {@value DatabaseServer#PREFIX}. */
    public String name() {
        return name;
    }

    /** The JDBC URL without user and password. */
    public String jdbcUrl() {
        return server.address().jdbcUrl(name);
    }

    public String user() {
        return server.address().user();
    }

    public String password() {
        return server.address().password();
    }

    /** A new connection in autocommit, which the caller closes. */
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** A source of new connections; each has server-side prepared statements off, because schemas change under it. */
    public DataSource dataSource() {
        return dataSource(new Properties());
    }

    /**
     * A source of new connections with further connection properties of the driver.
     *
     * <p>Connections call themselves {@value DatabaseServer#APPLICATION_NAME}: idle ones are ended before a clone.
     */
    public DataSource dataSource(Properties properties) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user());
        source.setPassword(password());
        source.setApplicationName(DatabaseServer.APPLICATION_NAME);
        source.setPrepareThreshold(0);
        properties.stringPropertyNames().forEach(key -> set(source, key, properties.getProperty(key)));
        return source;
    }

    private static void set(PGSimpleDataSource source, String key, String value) {
        try {
            source.setProperty(key, value);
        } catch (SQLException e) {
            throw new IllegalArgumentException("Not a connection property of the driver: " + key, e);
        }
    }

    @Override
    public String toString() {
        return jdbcUrl();
    }
}
