package io.github.migrationtest.core.internal.docker;

import io.github.migrationtest.core.database.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits for a connection, not for lines of a log: images start PostgreSQL twice, and the first one listens on no port.
 */
final class ReadyConnection extends AbstractWaitStrategy {

    static final int PORT = 5432;

    private final String password;

    ReadyConnection(String password) {
        this.password = password;
    }

    @Override
    protected void waitUntilReady() {
        ServerAddress address = PostgresContainer.address(
                waitStrategyTarget.getHost(), waitStrategyTarget.getMappedPort(PORT), password);
        long deadline = System.nanoTime() + startupTimeout.toNanos();
        for (SQLException refusal = tryConnect(address); refusal != null; refusal = tryConnect(address)) {
            if (System.nanoTime() > deadline) {
                throw new ContainerLaunchException(
                        "No connection within " + startupTimeout.toSeconds() + " s: " + refusal.getMessage());
            }
            if (!waitStrategyTarget.isRunning()) {
                throw new ContainerLaunchException("The container has ended: "
                        + waitStrategyTarget
                                .getLogs()
                                .strip()
                                .lines()
                                .reduce((first, last) -> last)
                                .orElse("no log"));
            }
            pause();
        }
    }

    private static @Nullable SQLException tryConnect(ServerAddress address) {
        try (Connection connection = DriverManager.getConnection(
                address.jdbcUrl(address.maintenanceDatabase()), address.user(), address.password())) {
            return connection.isValid(10) ? null : new SQLException("the connection is not valid");
        } catch (SQLException e) {
            return e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("Interrupted", e);
        }
    }
}
