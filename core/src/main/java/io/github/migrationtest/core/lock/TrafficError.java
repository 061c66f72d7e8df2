package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.observe.ExecutedStatement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An error that users would have met: all of one kind that one statement met.
 *
 * @param sqlState PostgreSQL's error code, {@code 42703}
 * @param message what the server said at first
 * @param count how often
 * @param first when at first, from the moment at which the migration arrived
 * @param meanwhile the statement of the migration that ran then; null where none did
 * @param afterwards whether the first one came when the migration was through: the version that still runs does not work any more
 */
public record TrafficError(
        String sqlState,
        String message,
        long count,
        Duration first,
        @Nullable ExecutedStatement meanwhile,
        boolean afterwards) {}
