package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fact of what users of the database would have felt during a step: an immutable value.
 *
 * @param canaries by statement, in the order of tables, reads before writes
 * @param notAsked the tables that nothing was asked of, or not all that was wanted, and why
 * @param clients how many clients asked
 * @param attempts how often the migration was run
 * @param duration from the arrival of the migration until it was through, pauses between attempts included
 * @param lowestThroughput of all statements together, in percent of what was asked for, the least that was answered in a tenth of a
 *     second
 * @param deadlocks of the migration and the traffic
 */
public record TrafficReport(
        List<CanaryReport> canaries,
        Map<QualifiedName, String> notAsked,
        int clients,
        int attempts,
        Duration duration,
        int lowestThroughput,
        List<Deadlock> deadlocks) {

    public TrafficReport {
        canaries = List.copyOf(canaries);
        notAsked = Collections.unmodifiableMap(new TreeMap<>(notAsked));
        deadlocks = List.copyOf(deadlocks);
    }

    /** What was asked of a table. */
    public List<CanaryReport> of(QualifiedName table) {
        return canaries.stream()
                .filter(report -> report.canary().tables().contains(table))
                .toList();
    }

    /** The statements that met errors. */
    public List<CanaryReport> withErrors() {
        return canaries.stream().filter(report -> !report.errors().isEmpty()).toList();
    }
}
