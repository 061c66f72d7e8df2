package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks again and again for the lock that a reader has, and knows by its own clock how long it waited in the worst case. Nothing but
 * the lock: a query would be planned anew behind it, because the table is another then.
 */
final class BlockedReader implements AutoCloseable {

    private final Connection connection;
    private final Thread thread;
    private volatile long longest;
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    BlockedReader(TestDatabase database, String table) throws SQLException {
        connection = database.connect();
        String lock = "begin; lock table " + table + " in access share mode; commit";
        thread = new Thread(() -> read(lock), "reader");
        thread.start();
    }

    private void read(String lock) {
        try (Statement statement = connection.createStatement()) {
            while (!ended) {
                long begin = System.nanoTime();
                statement.execute(lock);
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
