package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.core.state.StateException;
import io.github.migrationtest.core.state.StateSeeder;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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

    /** Writes what is to be written at a position. */
    void at(LiveDatabase live, int position) throws SQLException {
        for (StateSeeder seeder : seeders(position)) {
            try {
                seeder.seed(live.database());
            } catch (SQLException e) {
                // the message names the file: StateSeeder.seed
                throw new StateException(
                        "the seed " + seeder.description() + " failed",
                        "A seed failed " + where(position) + ": " + e.getMessage(),
                        e);
            }
            live.changed();
        }
    }

    List<StateSeeder> seeders(int position) {
        return plan.seeders().stream()
                .filter(seeder ->
                        position(seeder.point()).filter(at -> at == position).isPresent())
                .toList();
    }

    private Optional<Integer> position(SeedPoint point) {
        if (point instanceof SeedPoint.After after) {
            StateSeeder start = plan.start();
            if (start != null && start.point().equals(after)) {
                return Optional.of(0);
            }
            for (int i = 0; i < all.size(); i++) {
                if (after.version().equals(all.get(i).version())) {
                    return Optional.of(i + 1);
                }
            }
            return Optional.empty();
        }
        return Optional.of(first);
    }

    private String where(int position) {
        return position == 0
                ? "before the first migration"
                : "after " + all.get(position - 1).label();
    }
}
