package io.github.migrationtest.core.lock;

import java.time.Duration;
import java.util.List;

/**
 * What one statement of the traffic met, from the arrival of a migration until it had been asked once more after it.
 *
 * @param canary the statement
 * @param asked how often it was asked
 * @param usual its median time before the migration arrived
 * @param worst the one that took longest
 * @param p99 what 99 of 100 took at most, with those that would have been asked while one waited
 * @param unwatched the longest time during the step in which none was under way: a stall may have been longer by this
 * @param lowestThroughput in percent of what was asked for, the least that was answered in a tenth of a second, or in the time of
 *     ten statements where that is longer
 * @param errors what it met, in the order of the first of each kind
 */
public record CanaryReport(
        Canary canary,
        long asked,
        Duration usual,
        Stall worst,
        Duration p99,
        Duration unwatched,
        int lowestThroughput,
        List<TrafficError> errors) {

    public CanaryReport {
        errors = List.copyOf(errors);
    }

    /** How long somebody would have waited in the worst case. */
    public TimeBounds stall() {
        return new TimeBounds(worst.length(), worst.length().plus(unwatched));
    }
}
