package io.github.migrationtest.core.lock;

import java.time.Duration;

/**
 * How long something lasted, as closely as it was seen.
 *
 * @param atLeast a duration that it certainly reached
 * @param atMost a duration that it certainly did not exceed
 */
public record TimeBounds(Duration atLeast, Duration atMost) {

    public static final TimeBounds NONE = new TimeBounds(Duration.ZERO, Duration.ZERO);

    public TimeBounds {
        if (atLeast.isNegative() || atLeast.compareTo(atMost) > 0) {
            throw new IllegalArgumentException("Not bounds of a duration: " + atLeast + " to " + atMost);
        }
    }

    /** Both together, one after the other. */
    public TimeBounds plus(TimeBounds other) {
        return new TimeBounds(atLeast.plus(other.atLeast), atMost.plus(other.atMost));
    }
}
