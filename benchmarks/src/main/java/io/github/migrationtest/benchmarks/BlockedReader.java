package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks again and again for the lock that a reader has, and knows by its own session's clock how long it waited in the worst case.
 * Nothing but the lock: a query would be planned anew behind it, because the table is another then; and a JVM on two cores is told
 * of the end when it is its turn.
 */
final class BlockedReader implements AutoCloseable {

    private final Connection connection;
    private final Thread thread;
    private volatile long longest;
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    BlockedReader(TestDatabase database, String table) throws SQLException {
        connection = database.connect();
        String now = "select extract(epoch from clock_timestamp()) * 1e9";
        String lock = "begin; " + now + "; lock table " + table + " in access share mode; " + now + "; commit";
        thread = new Thread(() -> read(lock), "reader");
        thread.start();
    }

    private void read(String lock) {
        try (Statement statement = connection.createStatement()) {
            while (!ended) {
                statement.execute(lock);
                List<BigDecimal> times = new ArrayList<>();
                while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                    try (ResultSet row = statement.getResultSet()) {
                        if (row != null && row.next()) {
                            times.add(row.getBigDecimal(1));
                        }
                    }
                }
                longest = Math.max(longest, times.get(1).subtract(times.get(0)).longValue());
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
