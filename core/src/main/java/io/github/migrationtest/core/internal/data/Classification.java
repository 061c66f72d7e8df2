package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ValueChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What became of a value, going by its texts before and after. */
final class Classification {

    private static final Pattern FRACTION = Pattern.compile("(.*:\\d\\d)(\\.\\d+)?(([+-][\\d:]+)?)");

    private Classification() {}

    static ValueChange of(@Nullable String before, ValueType typeBefore, @Nullable String after, ValueType typeAfter) {
        if (before == null) {
            return ValueChange.GOT_A_VALUE;
        }
        if (after == null) {
            return ValueChange.BECAME_NULL;
        }
        if (typeBefore.isNumber() && typeAfter.isNumber()) {
            boolean toFloat = typeAfter.isFloat() && !typeAfter.sameTypeAs(typeBefore);
            return isRounded(before, after, toFloat) ? ValueChange.ROUNDED : ValueChange.OTHER;
        }
        if (typeBefore.isTime() && typeAfter.isTime()) {
            return isCoarser(before, typeBefore, after, typeAfter) ? ValueChange.ROUNDED : ValueChange.OTHER;
        }
        boolean beginning = typeBefore.isText() && typeAfter.isText() && before.startsWith(after);
        return beginning ? ValueChange.TRUNCATED : ValueChange.OTHER;
    }

    /** Whether fewer digits behind the point are what is left of a number. */
    private static boolean isRounded(String before, String after, boolean toFloat) {
        try {
            BigDecimal old = new BigDecimal(before).stripTrailingZeros();
            BigDecimal now = new BigDecimal(after).stripTrailingZeros();
            if (old.compareTo(now) == 0) {
                return false;
            }
            int digits = Math.max(0, now.scale());
            return digits < old.scale()
                            && (old.setScale(digits, RoundingMode.HALF_UP).compareTo(now) == 0
                                    || old.setScale(digits, RoundingMode.HALF_EVEN)
                                                    .compareTo(now)
                                            == 0
                                    || old.setScale(digits, RoundingMode.DOWN).compareTo(now) == 0)
                    || toFloat && isNear(old, now);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether two numbers differ by what a float cannot hold, which has its digits from the front. */
    private static boolean isNear(BigDecimal old, BigDecimal now) {
        return old.subtract(now).abs().compareTo(old.abs().movePointLeft(6)) < 0;
    }

    private static boolean isCoarser(String before, ValueType typeBefore, String after, ValueType typeAfter) {
        if (!typeBefore.base().equals("date") && typeAfter.base().equals("date")) {
            return before.substring(0, Math.min(10, before.length()))
                    .equals(after.substring(0, Math.min(10, after.length())));
        }
        var old = FRACTION.matcher(before);
        var now = FRACTION.matcher(after);
        if (!old.matches()
                || !now.matches()
                || !old.group(3).equals(now.group(3))
                || length(now.group(2)) >= length(old.group(2))) {
            return false;
        }
        if (before.startsWith(after.substring(0, now.end(1)) + (now.group(2) == null ? "" : now.group(2)))) {
            return true;
        }
        try {
            Duration apart = old.group(1).contains(" ")
                    ? Duration.between(time(old.group(1), old.group(2)), time(now.group(1), now.group(2)))
                    : Duration.between(clock(old.group(1), old.group(2)), clock(now.group(1), now.group(2)));
            return apart.abs().compareTo(Duration.ofSeconds(1)) < 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int length(@Nullable String fraction) {
        return fraction == null ? 0 : fraction.length();
    }

    private static LocalDateTime time(String seconds, @Nullable String fraction) {
        return LocalDateTime.parse(seconds.replace(' ', 'T') + (fraction == null ? "" : fraction));
    }

    private static LocalTime clock(String seconds, @Nullable String fraction) {
        return LocalTime.parse(seconds + (fraction == null ? "" : fraction));
    }
}
