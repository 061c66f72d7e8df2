package io.github.migrationtest.core.lock;

import java.time.Duration;

/**
 * A transaction of a step.
 *
 * @param number its place in {@link LockTimeline#transactions()}
 * @param session the server process that ran it
 * @param block whether it was begun with {@code BEGIN}; otherwise it is one statement's
 * @param begin its first statement, from the step's begin
 * @param duration until it was committed or rolled back
 */
public record WatchedTransaction(int number, int session, boolean block, Duration begin, Duration duration) {

    /** When its locks were gone, from the step's begin. */
    public Duration end() {
        return begin.plus(duration);
    }
}
