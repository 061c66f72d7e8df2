package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.lock.Extrapolation;
import io.github.migrationtest.core.internal.lock.Extrapolation.Point;
import io.github.migrationtest.core.internal.lock.LockObserver;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.MeasuredBlock;
import io.github.migrationtest.core.lock.PredictedBlock;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.StateSeeder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repeats a step up on copies in which one table has more and more rows, and says how it would go on. */
final class GrownTable {

    /** From one size to the next; far enough apart that what grows is told from what does not. */
    private static final int FACTOR = 4;

    private static final long SMALLEST = 15_000;
    private static final long LARGEST = 960_000;

    /** What grows has been seen well enough when others wait this long for it. */
    private static final Duration ENOUGH = Duration.ofMillis(400);

    /** The shortest of these counts: whatever else the machine does makes it longer only. */
    private static final int TIMES = 2;

    /** What does not grow has not grown over this many sizes. */
    private static final int SIZES = 3;

    private final LiveDatabase before;
    private final StepRunner runner;
    private final List<Migration> migrations;
    private final List<StateSeeder> seeders;
    private final List<MeasuredBlock> measured = new ArrayList<>();
    private final List<Point> reads = new ArrayList<>();
    private final List<Point> writes = new ArrayList<>();
    private @Nullable String trouble;

    /** @param before the state before the step, whose sessions are closed */
    GrownTable(LiveDatabase before, StepRunner runner, List<Migration> migrations, List<StateSeeder> seeders) {
        this.before = before;
        this.runner = runner.observing(List.of(new LockObserver()));
        this.migrations = migrations;
        this.seeders = seeders;
    }

    LockPrediction at(QualifiedName table, long rows) throws SQLException {
        long size = SMALLEST;
        while (trouble == null && size <= LARGEST && !isEnough()) {
            measure(table, size);
            size *= FACTOR;
        }
        return new LockPrediction(table, rows, measured, predicted(rows, reads), predicted(rows, writes));
    }

    private boolean isEnough() {
        if (measured.size() < SIZES) {
            return false;
        }
        MeasuredBlock last = measured.get(measured.size() - 1);
        boolean grows = Extrapolation.isGrowing(reads) || Extrapolation.isGrowing(writes);
        return !grows || last.writes().compareTo(ENOUGH) >= 0;
    }

    private PredictedBlock predicted(long rows, List<Point> points) {
        return trouble != null ? PredictedBlock.unknown(trouble) : Extrapolation.at(rows, points);
    }

    private void measure(QualifiedName table, long rows) throws SQLException {
        DatabaseServer server = before.database().server();
        TestDatabase grown = server.cloneOf(before.database(), "rows");
        try {
            if (!grow(grown, table, rows)) {
                trouble = "nobody can fill " + table + ": synthetic rows are off, or leave the table alone";
                return;
            }
            settle(grown, table);
            List<LockTimeline> timelines = new ArrayList<>();
            for (int i = 0; i < TIMES && trouble == null; i++) {
                run(server.cloneOf(grown, "run"), before.history(), timelines);
            }
            if (trouble == null) {
                take(rows, timelines);
            }
        } finally {
            server.drop(grown);
        }
    }

    private boolean grow(TestDatabase database, QualifiedName table, long rows) throws SQLException {
        for (StateSeeder seeder : seeders) {
            if (seeder.grow(database, table, rows)) {
                return true;
            }
        }
        return false;
    }

    /** As in production, where the rows have been there for long: the first reader of a row need not write to it. */
    private static void settle(TestDatabase database, QualifiedName table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) " + table);
        }
    }

    private void run(TestDatabase copy, MigrationHistory history, List<LockTimeline> timelines) throws SQLException {
        try (LiveDatabase live = new LiveDatabase(copy, history)) {
            MigrationStep step = runner.up(live, migrations);
            LockTimeline timeline = step.fact(LockTimeline.class);
            if (!step.succeeded()) {
                trouble = "on more rows the step failed: "
                        + step.failure()
                                .orElseThrow()
                                .message()
                                .lines()
                                .findFirst()
                                .orElse("");
            } else if (!timeline.notSeen().isEmpty()) {
                trouble = String.join("; ", timeline.notSeen());
            } else {
                timelines.add(timeline);
            }
        }
    }

    private void take(long rows, List<LockTimeline> timelines) {
        Duration blockedReads = shortest(timelines.stream()
                .map(LockTimeline::blockedReads)
                .map(GrownTable::longest)
                .toList());
        Duration blockedWrites = shortest(timelines.stream()
                .map(LockTimeline::blockedWrites)
                .map(GrownTable::longest)
                .toList());
        LockTimeline counted = timelines.get(0);
        measured.add(new MeasuredBlock(rows, blockedReads, blockedWrites));
        reads.add(Point.of(rows, blockedReads, counted.growingWhileReadsWait()));
        writes.add(Point.of(rows, blockedWrites, counted.growingWhileWritesWait()));
    }

    private static Duration longest(Map<QualifiedName, TimeBounds> blocked) {
        return blocked.values().stream()
                .map(TimeBounds::atMost)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration shortest(List<Duration> durations) {
        return durations.stream().min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
