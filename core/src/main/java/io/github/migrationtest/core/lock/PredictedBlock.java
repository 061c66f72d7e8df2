package io.github.migrationtest.core.lock;

import java.time.Duration;

/**
 * How long others will have to wait where a table has more rows than here.
 *
 * @param growth how that depends on the rows, going by PostgreSQL's counters and not by the clock
 * @param blocked the most likely duration on a machine like this one; zero where nobody can tell
 * @param within what it lies within, as closely as the measurements agree with each other
 * @param reason why nobody can tell; empty where somebody can
 */
public record PredictedBlock(Growth growth, Duration blocked, TimeBounds within, String reason) {

    /** Nobody can tell, for a reason. */
    public static PredictedBlock unknown(String reason) {
        return new PredictedBlock(Growth.UNKNOWN, Duration.ZERO, TimeBounds.NONE, reason);
    }
}
