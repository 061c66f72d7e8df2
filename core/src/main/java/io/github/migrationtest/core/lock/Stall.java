package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.observe.ExecutedStatement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the traffic that took long.
 *
 * @param begin when it was to be asked, from the moment at which the migration arrived; negative where that was before
 * @param length from then on until it was answered
 * @param answered whether it was; otherwise it still waited when the traffic ended
 * @param meanwhile the statement of the migration that took most of this time, with file and line; null where there was none
 */
public record Stall(
        Duration begin,
        Duration length,
        boolean answered,
        @Nullable ExecutedStatement meanwhile) {}
