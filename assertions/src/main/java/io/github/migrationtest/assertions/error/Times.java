package io.github.migrationtest.assertions.error;

import java.time.Duration;
import java.util.Locale;

/** Durations as messages have them: {@code 1.52 s}, {@code 48 ms}, {@code 0.4 ms}. */
final class Times {

    private Times() {}

    static String readable(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        if (millis >= 1000) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1000);
        }
        return millis >= 10 || duration.toNanos() % 1_000_000 == 0
                ? Math.round(millis) + " ms"
                : String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
