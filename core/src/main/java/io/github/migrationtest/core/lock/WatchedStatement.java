package io.github.migrationtest.core.lock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a step as it was seen between tool and server; statements of the same shape that follow each other in one
 * transaction are one.
 *
 * @param number its place in {@link LockTimeline#statements()}
 * @param sql as it was sent; of several, the first
 * @param location file and line as {@code path:4}; null for what the tool does on its own account
 * @param command what PostgreSQL calls it: {@code ALTER TABLE}
 * @param count how many there were of it
 * @param transaction the number of the transaction it began in, an index of {@link LockTimeline#transactions()}
 * @param begin when it was sent, from the step's begin
 * @param duration until it was done, its commit not included; of several, until the last was done
 * @param lockTimeout the {@code lock_timeout} that it ran under; zero where there was none
 * @param statementTimeout the {@code statement_timeout} that it ran under; zero where there was none
 * @param work what it did
 * @param counted whether its work was counted; otherwise {@link #work()} says only what is known from its answer
 * @param failed whether the server refused it
 */
public record WatchedStatement(
        int number,
        String sql,
        @Nullable String location,
        String command,
        int count,
        int transaction,
        Duration begin,
        Duration duration,
        Duration lockTimeout,
        Duration statementTimeout,
        Work work,
        boolean counted,
        boolean failed) {

    /** The statement on one line, cut to 200 characters. */
    public String shortSql() {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }

    /** When it was done, from the step's begin. */
    public Duration end() {
        return begin.plus(duration);
    }
}
