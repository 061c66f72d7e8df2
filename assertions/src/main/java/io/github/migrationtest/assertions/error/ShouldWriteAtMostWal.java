package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A step that writes more to the write-ahead log. */
public final class ShouldWriteAtMostWal extends ExpectingLocks {

    private ShouldWriteAtMostWal(String expected, String found, List<String> lines, Set<String> instead) {
        super(expected, found, lines, instead);
    }

    public static ShouldWriteAtMostWal shouldWriteAtMostWal(String subject, long bytes, LockTimeline timeline) {
        List<String> lines = new ArrayList<>();
        timeline.statements().stream()
                .filter(statement -> statement.work().walBytes() > 0)
                .sorted(Comparator.comparing(
                                (WatchedStatement statement) -> statement.work().walBytes())
                        .reversed())
                .limit(SHOWN)
                .forEach(statement -> {
                    lines.addAll(LockText.statement(statement));
                    lines.add("      " + number(statement.work().walBytes()));
                });
        return new ShouldWriteAtMostWal(
                subject + " to write at most " + number(bytes) + " of WAL",
                "it writes " + number(timeline.walBytes()) + ", most of all by",
                lines,
                Set.of("spread it over several migrations, so that standbys can keep up"));
    }

    private static String number(long bytes) {
        return String.format(Locale.ROOT, "%,d bytes", bytes);
    }
}
