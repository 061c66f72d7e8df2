package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.core.state.StateException;
import io.github.migrationtest.core.state.StateSeeder;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a climb writes into its databases beside the migrations, and at which positions. */
final class Seeding {

    private final ClimbPlan plan;
    private final List<Migration> all;
    private final int first;

    /** @param first the position of the first migration in scope */
    Seeding(ClimbPlan plan, int first) {
        this.plan = plan;
        this.all = plan.history().migrations();
        this.first = first;
    }

    /** Loads what the history starts from, where it does not start from nothing. */
    void start(LiveDatabase live) {
        StateSeeder start = plan.start();
        if (start == null) {
            return;
        }
        try {
            start.seed(live.database());
        } catch (SQLException e) {
            throw new StateException(
                    "the start from " + start.description() + " failed",
                    "The start from a dump failed: " + e.getMessage(),
                    e);
        }
    }

    /**
     * Writes what is to be written at a position.
     *
     * @param before the tables when the position before was seeded: {@link #tables}
     */
    void at(LiveDatabase live, int position, Set<Long> before) throws SQLException {
        for (StateSeeder seeder : seeders(position)) {
            if (seeder.point() instanceof SeedPoint.EveryState every
                    && !hasNewTables(live, begin(every), position, before)) {
                continue;
            }
            try {
                seeder.seed(live.database());
            } catch (SQLException e) {
                // the message names the file: StateSeeder.seed
                throw new SeedRefusedException(
                        "the seed " + seeder.description() + " failed",
                        "A seed failed " + where(position) + ": " + e.getMessage(),
                        e,
                        SeedConflict.of(seeder, e, live.observer()));
            }
            live.changed();
        }
    }

    /** What was left out is said in each run, whoever has made the state. */
    void recall(LiveDatabase live, int position) throws SQLException {
        for (StateSeeder seeder : plan.seeders()) {
            if (seeder.point() instanceof SeedPoint.EveryState every
                    && position >= begin(every)
                    && live.hasEmptyTables()) {
                seeder.recall(live.database());
            }
        }
    }

    private static boolean hasNewTables(LiveDatabase live, int begin, int position, Set<Long> before)
            throws SQLException {
        return !(position == begin ? Set.of() : before).containsAll(live.tables());
    }

    /** The tables at a position whose new ones have been seeded; none where that is not known, or nobody asks for it. */
    Set<Long> tables(LiveDatabase live, int position) throws SQLException {
        boolean asked = false;
        for (StateSeeder seeder : plan.seeders()) {
            if (seeder.point() instanceof SeedPoint.EveryState every) {
                if (!isSeededAt(begin(every), position)) {
                    return Set.of();
                }
                asked = true;
            }
        }
        return asked ? live.tables() : Set.of();
    }

    /** Whether all that the migrations up to a position have made has been seeded, so that a climb may begin there. */
    boolean isComplete(int position) {
        return plan.seeders().stream()
                .map(StateSeeder::point)
                .noneMatch(point -> point instanceof SeedPoint.EveryState every
                        && position > begin(every)
                        && !isSeededAt(begin(every), position));
    }

    List<StateSeeder> seeders(int position) {
        return plan.seeders().stream()
                .filter(seeder -> writesAt(seeder.point(), position))
                .toList();
    }

    private boolean writesAt(SeedPoint point, int position) {
        if (point instanceof SeedPoint.EveryState every) {
            return isSeededAt(begin(every), position);
        }
        if (point instanceof SeedPoint.After after) {
            return position(after.version()).filter(at -> at == position).isPresent();
        }
        return position == first;
    }

    /** In all states that a test sees. Behind the last migration nobody looks at rows. */
    private boolean isSeededAt(int begin, int position) {
        return position < all.size()
                && (position == begin || position > begin && (isInScope(position) || isInScope(position - 1)));
    }

    private boolean isInScope(int index) {
        return plan.recorded().contains(all.get(index)) || plan.opened().contains(all.get(index));
    }

    private int begin(SeedPoint.EveryState every) {
        return every.from() == null
                ? first
                : Math.max(first, position(every.from()).orElse(first));
    }

    private Optional<Integer> position(MigrationVersion version) {
        StateSeeder start = plan.start();
        if (start != null && start.point().equals(new SeedPoint.After(version))) {
            return Optional.of(0);
        }
        for (int i = 0; i < all.size(); i++) {
            if (version.equals(all.get(i).version())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private String where(int position) {
        return position == 0
                ? "before the first migration"
                : "after " + all.get(position - 1).label();
    }
}
