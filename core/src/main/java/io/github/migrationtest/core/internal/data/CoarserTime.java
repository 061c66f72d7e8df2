package io.github.migrationtest.core.internal.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether less of a point in time, or of a length of it, is left than there was, going by their texts in ISO style. */
final class CoarserTime {

    /** What stands before the clock, the clock, the parts of a second, the zone. */
    private static final Pattern TEXT =
            Pattern.compile("(?:(.*?) ?)(?:(-?\\d{2,}):(\\d\\d):(\\d\\d)(\\.\\d+)?([+-][\\d:]+)?)?");

    private static final Pattern DAY = Pattern.compile("(\\d{4,})-(\\d\\d)-(\\d\\d)");

    private static final int SECONDS_OF_A_DAY = 86_400;

    private CoarserTime() {}

    /** Whether a clock is all that is left of a point in time. */
    static boolean isCut(ValueType typeBefore, ValueType typeAfter) {
        return typeBefore.isDay() && typeAfter.isClock();
    }

    /** Whether the value is the earlier one without its smaller units, or rounded within a second. */
    static boolean isRounded(String before, ValueType typeBefore, String after, ValueType typeAfter) {
        if (!typeBefore.base().equals("date") && typeAfter.base().equals("date")) {
            return isDayOf(before, typeBefore.base().equals("timestamptz"), after);
        }
        Matcher old = TEXT.matcher(before);
        Matcher now = TEXT.matcher(after);
        if (!old.matches() || !now.matches()) {
            return false;
        }
        boolean sameZone = Objects.equals(old.group(6), now.group(6));
        return typeBefore.base().equals("interval") && before.startsWith(after + " ")
                || sameZone && (hasSmallerUnitsAtTheirLeast(old, now) || isNear(old, now));
    }

    /** A session elsewhere than in UTC has another day for some; where it is midnight there, nothing is lost. */
    private static boolean isDayOf(String before, boolean zoned, String after) {
        try {
            LocalDate old = LocalDate.parse(before.substring(0, Math.min(10, before.length())));
            long apart = Math.abs(old.toEpochDay()
                    - LocalDate.parse(after.substring(0, Math.min(10, after.length())))
                            .toEpochDay());
            return apart == 0 || zoned && apart == 1 && !before.contains(":00:00");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hasSmallerUnitsAtTheirLeast(Matcher old, Matcher now) {
        List<String> were = units(old);
        List<String> are = units(now);
        if (were.size() != are.size() || were.isEmpty() || !were.get(0).equals(are.get(0))) {
            return false;
        }
        int same = 0;
        while (same < were.size() && were.get(same).equals(are.get(same))) {
            same++;
        }
        return same < were.size() && are.subList(same, are.size()).stream().allMatch(unit -> unit.matches("0*|0[01]d"));
    }

    /** From the largest to the smallest; those that begin with 1 are marked. */
    private static List<String> units(Matcher text) {
        List<String> units = new ArrayList<>();
        Matcher day = DAY.matcher(text.group(1));
        if (day.matches()) {
            units.addAll(List.of(day.group(1), day.group(2) + "d", day.group(3) + "d"));
        } else if (!text.group(1).isEmpty()) {
            units.add(text.group(1));
        }
        if (text.group(2) != null) {
            units.addAll(List.of(text.group(2), text.group(3), text.group(4)));
            units.add(text.group(5) == null ? "" : text.group(5));
        }
        return units;
    }

    /** Whether the second has fewer digits, and is as near as they can tell. */
    private static boolean isNear(Matcher old, Matcher now) {
        if (old.group(2) == null || now.group(2) == null || length(now.group(5)) >= length(old.group(5))) {
            return false;
        }
        boolean days =
                DAY.matcher(old.group(1)).matches() && DAY.matcher(now.group(1)).matches();
        if (!days && !old.group(1).equals(now.group(1))) {
            return false;
        }
        try {
            return Math.abs(seconds(old, days) - seconds(now, days)) < 1;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static double seconds(Matcher text, boolean days) {
        double clock = Math.abs(Integer.parseInt(text.group(2))) * 3600.0
                + Integer.parseInt(text.group(3)) * 60.0
                + Double.parseDouble(text.group(4) + (text.group(5) == null ? "" : text.group(5)));
        return (text.group(2).startsWith("-") ? -clock : clock)
                + (days ? (double) LocalDate.parse(text.group(1)).toEpochDay() * SECONDS_OF_A_DAY : 0);
    }

    private static int length(@Nullable String fraction) {
        return fraction == null ? 0 : fraction.length();
    }
}
