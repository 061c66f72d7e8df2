package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;

/** A database that we created, on a server that is ours or was given to us. */
public final class TestDatabase {

    /** The driver's own 10 seconds can be too few on a machine that has far more to do than it can. */
    private static final int CONNECT_SECONDS = 60;

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

    /** A new connection in autocommit as the server's user, mostly a superuser; the caller closes it. */
    public Connection connect() throws SQLException {
        try {
            return dataSource().getConnection();
        } catch (SQLException e) {
            throw server.explained(e);
        }
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
        source.setConnectTimeout(CONNECT_SECONDS);
        properties.stringPropertyNames().forEach(key -> set(source, key, properties.getProperty(key)));
        return source;
    }

    /** A source of new connections as the role that migrations run as, which is ours where the user named none. */
    public DataSource migratorSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        asMigrator(source);
        return new MigratorSource(source, server);
    }

    /** Lets a source of the driver make sessions of the role that migrations run as, but for their first statement. */
    public void asMigrator(BaseDataSource source) {
        Migrator migrator = server.migrator();
        source.setUrl(jdbcUrl());
        source.setUser(migrator.user());
        source.setPassword(migrator.password());
        source.setApplicationName(DatabaseServer.APPLICATION_NAME);
        source.setPrepareThreshold(0);
        source.setConnectTimeout(CONNECT_SECONDS);
        if (!migrator.options().isEmpty()) {
            String given = source.getOptions();
            source.setOptions(given == null ? migrator.options() : given + " " + migrator.options());
        }
    }

    private static void set(PGSimpleDataSource source, String key, String value) {
        try {
            source.setProperty(key, value);
        } catch (SQLException e) {
            throw new IllegalArgumentException("Not a connection property of the driver: " + key, e);
        }
    }

    /** The JDBC URL without anything secret. */
    @Override
    public String toString() {
        return jdbcUrl().replaceAll("(?i)(password=)[^&]*", "$1…");
    }
}
