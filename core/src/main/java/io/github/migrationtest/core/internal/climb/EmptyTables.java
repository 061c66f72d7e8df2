package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.DatabaseServer;
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

    private final ClimbPlan plan;
    private final Isolation isolation;
    private final List<Migration> all;
    private final boolean wanted;
    private @Nullable States states;
    private @Nullable DatabaseServer apart;
    private @Nullable LiveDatabase live;
    private int position;
    private boolean ended;

    EmptyTables(ClimbPlan plan, Isolation isolation) {
        this.plan = plan.withoutSeeds();
        this.isolation = isolation;
        this.all = plan.history().migrations();
        this.wanted = !plan.seeders().isEmpty();
    }

    /** The step up to behind a position; null where it is not wanted, or an earlier one failed. */
    @Nullable
    MigrationStep up(int index) throws SQLException {
        if (!wanted || ended) {
            return null;
        }
        States states = begun();
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

    /** Begins, or begins anew on a server of its own: what the climb has changed for all databases must not be there yet. */
    private States begun() throws SQLException {
        if (apart == null && isolation.isNeededFrom(0)) {
            apart = isolation.further().map(ClimbPlan::server).orElse(null);
            if (apart != null) {
                end();
            }
        }
        if (states == null || live == null) {
            states = new States(apart == null ? plan : plan.on(apart));
            live = states.empty();
            position = 0;
        }
        return states;
    }

    private void end() throws SQLException {
        if (live != null) {
            live.close();
            live = null;
        }
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        end();
        if (apart != null) {
            apart.close();
        }
    }
}
