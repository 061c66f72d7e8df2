package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.ClimbPlan;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same way up beside a seeded climb, without its seeds: an installation from nothing must work too.
 *
 * <p>Where nothing is seeded, the climb itself is that way, and this one is never begun.
 */
final class EmptyTables implements AutoCloseable {

    private final States states;
    private final List<Migration> all;
    private final boolean wanted;
    private @Nullable LiveDatabase live;
    private int position;
    private boolean ended;

    EmptyTables(ClimbPlan plan) {
        this.states = new States(new ClimbPlan(
                plan.server(),
                plan.history(),
                plan.recorded(),
                plan.opened(),
                List.of(),
                plan.facts(),
                plan.timeout(),
                plan.budget()));
        this.all = plan.history().migrations();
        this.wanted = !plan.seeders().isEmpty();
    }

    /** The step up to behind a position; null where it is not wanted, or an earlier one failed. */
    @Nullable
    MigrationStep up(int index) throws SQLException {
        if (!wanted || ended) {
            return null;
        }
        if (live == null) {
            live = states.empty();
        }
        if (states.advance(live, position, index) != null) {
            close();
            return null;
        }
        MigrationStep step = states.applied(live, all.get(index));
        position = index + 1;
        if (!step.succeeded()) {
            close();
        }
        return step;
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        if (live != null) {
            live.close();
            live = null;
        }
    }
}
