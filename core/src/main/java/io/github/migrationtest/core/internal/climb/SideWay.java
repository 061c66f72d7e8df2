package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.StateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same way up beside the climb, on a database that is other in one respect: without seeds, because an installation from
 * nothing must work too; or with the repeatable migrations that production has, because they are in the way of others.
 *
 * <p>Where there is no such difference, the climb itself is that way, and this one is never begun.
 */
final class SideWay implements AutoCloseable {

    private final ClimbPlan plan;
    private final Isolation isolation;
    private final List<Migration> all;
    private final boolean wanted;
    private final List<Migration> before;
    private @Nullable States states;
    private @Nullable DatabaseServer apart;
    private @Nullable LiveDatabase live;
    private int position;
    private boolean ended;

    private SideWay(ClimbPlan plan, Isolation isolation, boolean wanted, List<Migration> before) {
        this.plan = plan;
        this.isolation = isolation;
        this.all = plan.history().migrations();
        this.wanted = wanted;
        this.before = before;
    }

    static SideWay onEmptyTables(ClimbPlan plan, Isolation isolation) {
        return new SideWay(plan.withoutSeeds(), isolation, !plan.seeders().isEmpty(), List.of());
    }

    static SideWay besideRepeatables(ClimbPlan plan, Isolation isolation) {
        List<Migration> before = plan.repeatablesBefore();
        return new SideWay(plan, isolation, !before.isEmpty(), before);
    }

    /** The step up to behind a position; null where it is not wanted, or an earlier one failed. */
    @Nullable
    MigrationStep up(int index) throws SQLException {
        if (!wanted || ended) {
            return null;
        }
        States states = begun(index);
        if (live == null || states.advance(live, position, index) != null) {
            close();
            return null;
        }
        if (position < index && before.isEmpty()) {
            // the next JVM would have to come here from nothing again, though it begins the climb with a saved state
            states.save(index, live);
        }
        Set<Long> tables = states.tables(live, index);
        MigrationStep step = states.applied(live, all.get(index));
        position = index + 1;
        if (!step.succeeded() || !isSeeded(states, live, tables)) {
            close();
        }
        return step;
    }

    /** What hinders a seed is told by the climb itself. */
    private boolean isSeeded(States states, LiveDatabase live, Set<Long> tables) throws SQLException {
        try {
            states.seed(live, position, tables);
            return true;
        } catch (StateException e) {
            return false;
        }
    }

    /** The database as it is, for as long as the way has not ended. */
    @Nullable
    LiveDatabase live() {
        return live;
    }

    /** Begins, or begins anew on a server of its own: what the climb has changed for all databases must not be there yet. */
    private States begun(int index) throws SQLException {
        if (apart == null && isolation.isNeededFrom(0)) {
            apart = isolation.further().map(ClimbPlan::server).orElse(null);
            if (apart != null) {
                end();
            }
        }
        States known = states;
        if (known == null || live == null) {
            known = new States(apart == null ? plan : plan.on(apart));
            states = known;
            begin(known, before.isEmpty() ? index : Math.min(index, known.first()));
        }
        return known;
    }

    private void begin(States states, int at) throws SQLException {
        States.Found found = states.nearest(at);
        live = found.live();
        position = found.position();
        if (before.isEmpty()) {
            return;
        }
        boolean there = states.advance(found.live(), position, at) == null;
        position = at;
        for (Migration repeatable : before) {
            there = there && states.applied(found.live(), repeatable).succeeded();
        }
        if (!there) {
            end();
        }
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
