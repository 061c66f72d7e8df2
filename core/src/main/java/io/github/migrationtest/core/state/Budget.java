package io.github.migrationtest.core.state;

import java.time.Duration;

/** How much time there is for everything together, counted from when the budget was made. Thread-safe. */
public final class Budget {

    private final String written;
    private final long end;

    /**
     * @param time how long everything may take
     * @param written the same as the user wrote it, {@code 10m}
     */
    public Budget(Duration time, String written) {
        this.written = written;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** What is left of it; zero where it is used up. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean isUsedUp() {
        return left().isZero();
    }

    /** As the user wrote it. */
    @Override
    public String toString() {
        return written;
    }
}
