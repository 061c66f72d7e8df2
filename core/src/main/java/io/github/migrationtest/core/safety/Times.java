package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.lock.TimeBounds;
import java.time.Duration;
import java.util.Locale;

/** Durations as messages have them. */
final class Times {

    private Times() {}

    /** {@code 1.84 s}, {@code 12 ms}; {@code 10 to 15 ms} where it is not known closer. */
    static String of(TimeBounds bounds) {
        String least = of(bounds.atLeast());
        String most = of(bounds.atMost());
        return least.equals(most) ? most : least + " to " + most;
    }

    static String of(Duration duration) {
        double milliseconds = duration.toNanos() / 1e6;
        if (milliseconds < 10) {
            return String.format(Locale.ROOT, "%.1f ms", milliseconds);
        }
        return milliseconds < 1000
                ? String.format(Locale.ROOT, "%.0f ms", milliseconds)
                : String.format(Locale.ROOT, "%.2f s", milliseconds / 1000);
    }
}
