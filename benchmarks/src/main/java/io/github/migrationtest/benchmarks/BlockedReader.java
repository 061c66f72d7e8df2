package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads again and again, and knows by its own clock how long it waited in the worst case. */
final class BlockedReader implements AutoCloseable {

    private final Connection connection;
    private final Thread thread;
    private volatile long longest;
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    BlockedReader(TestDatabase database, String query) throws SQLException {
        connection = database.connect();
        thread = new Thread(() -> read(query), "reader");
        thread.start();
    }

    private void read(String query) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            while (!ended) {
                long begin = System.nanoTime();
                statement.executeQuery().close();
                longest = Math.max(longest, System.nanoTime() - begin);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    /** The longest wait so far; ends the reading. */
    Duration longest() throws SQLException {
        end();
        if (failure != null) {
            throw failure;
        }
        return Duration.ofNanos(longest);
    }

    private void end() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        end();
        connection.close();
    }
}
