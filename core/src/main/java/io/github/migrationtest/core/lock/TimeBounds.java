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

    /** Of a duration that is known. */
    public static TimeBounds exactly(Duration duration) {
        return new TimeBounds(duration, duration);
    }

    /** Both together, one after the other. */
    public TimeBounds plus(TimeBounds other) {
        return new TimeBounds(atLeast.plus(other.atLeast), atMost.plus(other.atMost));
    }

    /** As a message has it: {@code 1.84 s}, or {@code 3 ms to 5 ms} where that is not the same. */
    @Override
    public String toString() {
        String least = ReadableTime.of(atLeast);
        String most = ReadableTime.of(atMost);
        return least.equals(most) ? least : least + " to " + most;
    }
}
