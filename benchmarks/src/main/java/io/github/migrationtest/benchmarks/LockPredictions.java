package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.lock.Growth;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.PredictedBlock;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.fixtures.Fixtures;
import io.github.migrationtest.fixtures.RowSeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ten migrations, predicted from few rows and then run on many. */
final class LockPredictions {

    private static final long MANY = 20_000_000;
    private static final double CLOSE = 0.3;

    private record Step(String sql, boolean grows) {}

    private static final String GROUND = """
            create table customer (id int primary key, name text not null);
            create table orders (
                id int primary key, customer int, amount int not null, status smallint not null, placed_at timestamp not null);
            """;

    private static final List<Step> STEPS = List.of(
            new Step("alter table orders add column note text", false),
            new Step("alter table orders add constraint amount_small check (amount::bigint < 2147483648)", true),
            new Step("alter table orders add column channel text not null default 'web'", false),
            new Step("create index orders_placed_at_idx on orders (placed_at)", true),
            new Step("alter table orders alter column status set default 1", false),
            new Step(
                    "alter table orders alter column status set statistics 200, alter column placed_at type timestamptz"
                            + " using placed_at at time zone 'Europe/Berlin'",
                    true),
            new Step("alter table orders rename column note to remark", false),
            new Step("alter table orders add column token uuid not null default gen_random_uuid()", true),
            new Step("alter table orders add constraint status_known check (status::int > -32769) not valid", false),
            new Step("alter table orders add constraint orders_token_key unique (token)", true));

    private final DatabaseServer server;

    LockPredictions(DatabaseServer server) {
        this.server = server;
    }

    void run(Report report) throws Exception {
        List<String> scripts = new ArrayList<>(List.of(GROUND));
        STEPS.forEach(step -> scripts.add(step.sql()));
        try (LockHistory history = new LockHistory(scripts)) {
            List<LockPrediction> predicted = predicted(history);
            List<Duration> actual = actual(history);
            int classes = 0;
            int times = 0;
            for (int i = 0; i < STEPS.size(); i++) {
                PredictedBlock writes = predicted.get(i).writes();
                boolean grows = writes.growth() == Growth.WITH_ROWS || writes.growth() == Growth.WITH_INDEX;
                double ratio =
                        (double) writes.blocked().toNanos() / actual.get(i).toNanos();
                boolean right = writes.growth() != Growth.UNKNOWN
                        && grows == STEPS.get(i).grows();
                boolean close =
                        grows ? Math.abs(ratio - 1) <= CLOSE : isBrief(actual.get(i)) && isBrief(writes.blocked());
                classes += right ? 1 : 0;
                times += close ? 1 : 0;
                report.note(STEPS.get(i).sql() + ": " + writes.growth() + ", predicted "
                        + writes.blocked().toMillis() + " ms ("
                        + writes.within().atLeast().toMillis() + " to "
                        + writes.within().atMost().toMillis() + "), was "
                        + actual.get(i).toMillis() + " ms, "
                        + predicted.get(i).measured());
            }
            report.row("classes_right", classes, "of " + STEPS.size());
            report.row("times_within_30", times, "of " + STEPS.size());
        }
    }

    /** What does not grow lasts as long as the machine is busy with something else: milliseconds, here and there. */
    private static boolean isBrief(Duration duration) {
        return duration.compareTo(Duration.ofMillis(20)) < 0;
    }

    private List<LockPrediction> predicted(LockHistory history) throws Exception {
        List<LockPrediction> predicted = new ArrayList<>();
        try (Climb climb = history.climb(server, false, seed(1000))) {
            for (Migration migration : history.steps()) {
                try (OwnedRun run = climb.open(List.of(migration))) {
                    predicted.add(run.atRows("orders", MANY));
                }
            }
        }
        return predicted;
    }

    private List<Duration> actual(LockHistory history) throws Exception {
        List<Duration> actual = new ArrayList<>();
        try (Climb climb = history.climb(
                server, true, RowSeed.of(Fixtures.ofRows(1000).rows("orders", MANY), new SeedPoint.EveryState()))) {
            for (Migration migration : history.steps()) {
                MigrationStep up = climb.recorded(migration).up();
                if (up == null) {
                    throw new IllegalStateException(migration + " was not reached");
                }
                actual.add(up.fact(LockTimeline.class).blockedWrites().values().stream()
                        .map(TimeBounds::atMost)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
            }
        }
        return actual;
    }

    private static RowSeed seed(long rows) {
        return RowSeed.of(Fixtures.ofRows(rows), new SeedPoint.EveryState());
    }
}
