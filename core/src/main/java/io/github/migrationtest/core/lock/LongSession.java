package io.github.migrationtest.core.lock;

import java.time.Duration;

/**
 * A transaction that is open already when a migration arrives.
 *
 * @param table the table that it has read, or written a row of
 * @param kind whether it has read or written
 * @param lasts how long it stays open from the moment at which the migration arrives
 */
public record LongSession(String table, TrafficKind kind, Duration lasts) {

    public LongSession {
        if (table.isBlank()) {
            throw new IllegalArgumentException("A long reader or writer has a table");
        }
        if (lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException(
                    "A long reader or writer is open for some time, not for " + lasts.toMillis() + " ms");
        }
    }
}
