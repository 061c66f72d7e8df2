package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ValueChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What became of a value, going by its texts before and after. */
final class Classification {

    private Classification() {}

    static ValueChange of(@Nullable String before, ValueType typeBefore, @Nullable String after, ValueType typeAfter) {
        if (before == null) {
            return ValueChange.GOT_A_VALUE;
        }
        if (after == null) {
            return ValueChange.BECAME_NULL;
        }
        if (typeBefore.isNumber() && (typeAfter.isNumber() || typeAfter.isText())
                || typeBefore.isText() && typeAfter.isNumber()) {
            boolean toFloat = typeAfter.isFloat() && !typeAfter.sameTypeAs(typeBefore);
            return isRounded(before, after, toFloat) ? ValueChange.ROUNDED : ValueChange.OTHER;
        }
        if (CoarserTime.isCut(typeBefore, typeAfter)) {
            return ValueChange.TRUNCATED;
        }
        if (typeBefore.isTime() && typeAfter.isTime()) {
            return CoarserTime.isRounded(before, typeBefore, after, typeAfter)
                    ? ValueChange.ROUNDED
                    : ValueChange.OTHER;
        }
        boolean sameKind = typeBefore.isText() && typeAfter.isText() || typeBefore.isBits() && typeAfter.isBits();
        boolean beginning = sameKind && before.startsWith(after);
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
}
