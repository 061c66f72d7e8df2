package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.internal.step.SqlFailures;
import io.github.migrationtest.core.observe.SqlFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The errors of one session: of each kind how many, and the first. */
final class ErrorTally {

    /** Times are {@link System#nanoTime()}. */
    record Kind(SqlFailure failure, long count, long begin, long end) {

        /** What makes two errors one kind: a row's own values stand in the lines behind the first. */
        String key() {
            return failure.sqlState() + failure.message().lines().findFirst().orElse("");
        }

        Kind plus(Kind other) {
            Kind first = other.end < end ? other : this;
            return new Kind(first.failure, count + other.count, first.begin, first.end);
        }
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    synchronized void add(SQLException e, long begin, long end) {
        Kind one = new Kind(SqlFailures.of(e), 1, begin, end);
        kinds.merge(one.key(), one, Kind::plus);
    }

    synchronized List<Kind> kinds() {
        return new ArrayList<>(kinds.values());
    }
}
