package io.github.migrationtest.core.lock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as messages have them, to three digits: {@code 0.35 ms}, {@code 12 ms}, {@code 1.84 s}, {@code 2 min 5 s}. */
public final class ReadableTime {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private ReadableTime() {}

    public static String of(Duration duration) {
        if (duration.isZero()) {
            return "0 ms";
        }
        if (duration.compareTo(HOUR) >= 0) {
            return inTwo(duration.toHours(), " h", duration.toMinutesPart(), " min");
        }
        if (duration.compareTo(MINUTE) >= 0) {
            return inTwo(duration.toMinutes(), " min", duration.toSecondsPart(), " s");
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9).round(DIGITS);
        return seconds.compareTo(BigDecimal.ONE) >= 0
                ? plain(seconds) + " s"
                : plain(seconds.movePointRight(3)) + " ms";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String inTwo(long whole, String unit, int rest, String smaller) {
        return whole + unit + (rest == 0 ? "" : " " + rest + smaller);
    }
}
