package io.github.migrationtest.core.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** New sessions of the role that migrations run as. */
final class MigratorSource implements DataSource {

    private final PGSimpleDataSource driver;
    private final DatabaseServer server;

    MigratorSource(PGSimpleDataSource driver, DatabaseServer server) {
        this.driver = driver;
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection;
        try {
            connection = driver.getConnection();
        } catch (SQLException e) {
            throw server.explained(e);
        }
        String begin = server.migrator().begin();
        if (!begin.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(begin);
            }
        }
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return driver.getConnection(username, password);
    }

    @Override
    public PrintWriter getLogWriter() {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return driver.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(driver) ? type.cast(driver) : driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(driver) || driver.isWrapperFor(type);
    }
}
