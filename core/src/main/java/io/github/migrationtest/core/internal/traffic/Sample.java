package io.github.migrationtest.core.internal.traffic;

/**
 * One statement that was asked; times are {@link System#nanoTime()}.
 *
 * @param begin when it was sent
 * @param end when it was answered; of one that still waits, when somebody looked
 * @param outcome how it ended
 */
record Sample(long begin, long end, Outcome outcome) {

    enum Outcome {
        ANSWERED,
        REFUSED,
        WAITING
    }

    long nanos() {
        return end - begin;
    }
}
