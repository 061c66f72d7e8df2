package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.CanaryReport;
import io.github.migrationtest.core.lock.Deadlock;
import io.github.migrationtest.core.lock.ReadableTime;
import io.github.migrationtest.core.lock.TrafficError;
import io.github.migrationtest.core.lock.TrafficReport;
import io.github.migrationtest.core.observe.ExecutedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Users that meet errors. */
public final class ShouldSeeNoErrors extends ExpectingBut {

    private static final String DEADLOCK = "40P01";

    /** PostgreSQL documentation, appendix A: a column, table, function or schema that is not there. */
    private static final Set<String> MISSING = Set.of("42703", "42P01", "42883", "3F000");

    private ShouldSeeNoErrors(String expected, String found) {
        super(expected, found);
    }

    /** @param report one in which somebody met an error, or a deadlock ended the migration */
    public static ShouldSeeNoErrors shouldSeeNoErrors(TrafficReport report) {
        List<String> lines = new ArrayList<>();
        report.deadlocks().forEach(deadlock -> lines.addAll(lines(deadlock)));
        boolean missing = false;
        for (CanaryReport canary : report.withErrors()) {
            for (TrafficError error : canary.errors()) {
                if (error.sqlState().equals(DEADLOCK) && isTold(report, canary)) {
                    continue;
                }
                missing |= MISSING.contains(error.sqlState());
                lines.addAll(lines(canary, error));
            }
        }
        return new ShouldSeeNoErrors(
                "traffic to see no errors",
                listed("it saw some", "", lines)
                        + (missing
                                ? "\nInstead:   keep what the running version uses, and drop or rename it in a later"
                                        + " release, when no version uses it any more"
                                : ""));
    }

    private static boolean isTold(TrafficReport report, CanaryReport canary) {
        return report.deadlocks().stream()
                .anyMatch(deadlock -> deadlock.canary().equals(canary.canary()));
    }

    private static List<String> lines(CanaryReport canary, TrafficError error) {
        List<String> lines = new ArrayList<>();
        lines.add(canary.canary().subject() + ": ERROR " + error.sqlState() + ": "
                + error.message().lines().findFirst().orElse(""));
        lines.add("  " + (error.count() == 1 ? "once, " : error.count() + " times, first ")
                + ReadableTime.of(error.first()) + " after the migration arrived"
                + (error.afterwards() ? ", when it was through" : ""));
        lines.add("  " + canary.canary().shortSql());
        if (error.meanwhile() != null) {
            lines.add("  meanwhile " + statement(error.meanwhile()));
        }
        return lines;
    }

    private static List<String> lines(Deadlock deadlock) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "deadlock, " + (deadlock.migrationFailed() ? "which ended the migration" : "which ended the traffic"));
        if (deadlock.migration() != null) {
            lines.add("  migration: " + statement(deadlock.migration()));
        }
        lines.add("  traffic: " + deadlock.canary().shortSql());
        deadlock.detail().lines().skip(1).forEach(line -> lines.add("  " + line));
        return lines;
    }

    static String statement(ExecutedStatement statement) {
        return statement.location() + ": " + statement.shortSql();
    }
}
