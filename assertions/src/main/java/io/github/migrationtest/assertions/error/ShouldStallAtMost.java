package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.CanaryReport;
import io.github.migrationtest.core.lock.ReadableTime;
import io.github.migrationtest.core.lock.Stall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Users that have to wait longer. */
public final class ShouldStallAtMost extends ExpectingBut {

    private ShouldStallAtMost(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param traffic what was asked: {@code traffic}, {@code traffic on orders}
     * @param stalled what took longer
     */
    public static ShouldStallAtMost shouldStallAtMost(String traffic, Duration bound, List<CanaryReport> stalled) {
        List<String> lines = new ArrayList<>();
        for (CanaryReport report : stalled) {
            Stall worst = report.worst();
            lines.add(report.canary().subject() + ": " + ReadableTime.of(worst.length())
                    + (worst.answered() ? "" : " and no answer yet") + ", asked "
                    + (worst.begin().isNegative()
                            ? ReadableTime.of(worst.begin().negated()) + " before the migration arrived"
                            : ReadableTime.of(worst.begin()) + " after the migration arrived"));
            lines.add("  99 of 100 took at most " + ReadableTime.of(report.p99()) + ", usually "
                    + ReadableTime.of(report.usual()));
            lines.add("  " + report.canary().shortSql());
            if (worst.meanwhile() != null) {
                lines.add("  meanwhile " + ShouldSeeNoErrors.statement(worst.meanwhile()));
            }
        }
        return new ShouldStallAtMost(
                traffic + " to stall for at most " + ReadableTime.of(bound),
                listed("it stalled for longer", "", lines));
    }

    /** What was claimed, as messages of inconclusive results have it. */
    public static String claim(Duration bound) {
        return "to stall for at most " + ReadableTime.of(bound);
    }

    /** Why it cannot be told whether a statement stalled for longer. */
    public static String notSeen(CanaryReport report) {
        return report.canary().subject() + " took "
                + ReadableTime.of(report.worst().length())
                + " at most, and for " + ReadableTime.of(report.unwatched())
                + " none was under way: a longer stall would not have been seen";
    }
}
