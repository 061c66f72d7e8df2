package io.github.migrationtest.core.internal.traffic;

import java.util.Arrays;
import java.util.List;

/** How many statements were answered in the time in which fewest were. */
final class Throughput {

    private static final long TENTH_OF_A_SECOND = 100_000_000;
    private static final int STATEMENTS = 10;
    private static final int STEPS = 10;

    private Throughput() {}

    /**
     * The least throughput of all times of equal length, the last of which ends at a moment.
     *
     * @param samples of all sessions that are meant
     * @param interval after what time the next one is asked by any of them
     * @param arrival when the migration arrived: the first time ends then
     * @param until when the last one ends
     * @return in percent of what was asked for, at most 100
     */
    static int lowest(List<Sample> samples, long interval, long arrival, long until) {
        long[] answers = samples.stream()
                .filter(sample -> sample.outcome() == Sample.Outcome.ANSWERED)
                .mapToLong(Sample::end)
                .sorted()
                .toArray();
        long length = Math.max(TENTH_OF_A_SECOND, STATEMENTS * interval);
        long first = answers.length == 0 ? arrival : Math.max(answers[0], arrival - length);
        long wanted = length / interval;
        long fewest = wanted;
        for (long begin = first; begin + length <= until; begin += length / STEPS) {
            fewest = Math.min(fewest, before(answers, begin + length) - before(answers, begin));
        }
        return (int) (100 * fewest / wanted);
    }

    private static long before(long[] sorted, long moment) {
        int found = Arrays.binarySearch(sorted, moment);
        return found < 0 ? -found - 1 : found;
    }
}
