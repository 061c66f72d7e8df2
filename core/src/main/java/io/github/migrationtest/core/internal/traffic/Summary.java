package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.internal.traffic.Sample.Outcome;
import io.github.migrationtest.core.lock.CanaryReport;
import io.github.migrationtest.core.lock.Stall;
import io.github.migrationtest.core.lock.TrafficError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what one statement met; times are {@link System#nanoTime()}.
 *
 * @param clock when the statements of the migration ran
 * @param arrival when the migration arrived
 * @param through when it was through
 */
record Summary(StatementClock clock, long arrival, long through) {

    /** @param lanes those that ask the same statement, at least one */
    CanaryReport of(List<Lane> lanes) {
        List<Sample> samples = samples(lanes);
        List<Sample> during =
                samples.stream().filter(sample -> sample.end() >= arrival).toList();
        long period = lanes.get(0).period();
        return new CanaryReport(
                lanes.get(0).asked().canary(),
                during.size(),
                usual(samples),
                worst(during),
                p99(during, period),
                Duration.ofNanos(unwatched(samples)),
                Throughput.lowest(samples, period / lanes.size(), arrival, last(samples)),
                errors(lanes));
    }

    /** What several sessions asked, in order. */
    static List<Sample> samples(List<Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.samples().stream())
                .sorted(Comparator.comparingLong(Sample::begin))
                .toList();
    }

    static long last(List<Sample> samples) {
        return samples.stream().mapToLong(Sample::end).max().orElse(0);
    }

    private Duration usual(List<Sample> samples) {
        long[] before = samples.stream()
                .filter(sample -> sample.end() < arrival)
                .mapToLong(Sample::nanos)
                .sorted()
                .toArray();
        return Duration.ofNanos(before.length == 0 ? 0 : before[before.length / 2]);
    }

    private Stall worst(List<Sample> during) {
        return during.stream()
                .max(Comparator.comparingLong(Sample::nanos))
                .map(sample -> new Stall(
                        Duration.ofNanos(sample.begin() - arrival),
                        Duration.ofNanos(sample.nanos()),
                        sample.outcome() != Outcome.WAITING,
                        clock.during(sample.begin(), sample.end())))
                .orElse(new Stall(Duration.ZERO, Duration.ZERO, true, null));
    }

    /** With those that would have been asked while one waited: each of them a period later, and so a period shorter. */
    private static Duration p99(List<Sample> during, long period) {
        List<Long> waits = new ArrayList<>();
        for (Sample sample : during) {
            for (long nanos = sample.nanos(); nanos > 0; nanos -= period) {
                waits.add(nanos);
            }
        }
        waits.sort(Comparator.naturalOrder());
        return Duration.ofNanos(waits.isEmpty() ? 0 : waits.get((int) Math.ceil(waits.size() * 0.99) - 1));
    }

    private long unwatched(List<Sample> samples) {
        long longest = 0;
        long seen = arrival;
        for (Sample sample : samples) {
            if (sample.end() > seen) {
                longest = Math.max(longest, Math.min(sample.begin(), through) - seen);
                seen = sample.end();
            }
            if (seen >= through) {
                return longest;
            }
        }
        return Math.max(longest, through - seen);
    }

    private List<TrafficError> errors(List<Lane> lanes) {
        Map<String, ErrorTally.Kind> kinds = new LinkedHashMap<>();
        lanes.forEach(
                lane -> lane.errors().kinds().forEach(kind -> kinds.merge(kind.key(), kind, ErrorTally.Kind::plus)));
        return kinds.values().stream()
                .sorted(Comparator.comparingLong(ErrorTally.Kind::end))
                .map(kind -> new TrafficError(
                        kind.failure().sqlState(),
                        kind.failure().message(),
                        kind.count(),
                        Duration.ofNanos(kind.end() - arrival),
                        clock.during(kind.begin(), kind.end()),
                        kind.begin() >= through))
                .toList();
    }
}
