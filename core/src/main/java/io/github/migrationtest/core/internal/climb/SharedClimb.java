package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.GroundFailedException;
import io.github.migrationtest.core.state.NotReachedException;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Climbs on one database that only ever goes forward.
 *
 * <p>Position p means: the first p migrations are applied, the next one is {@code all.get(p)}. A question about position p
 * first does everything that the plan wants on the way there, so that nothing is passed and missed.
 */
public final class SharedClimb implements Climb {

    private final ClimbPlan plan;
    private final List<Migration> all;
    private final States states;
    private final RoundTrip roundTrip;
    private final Map<Migration, RecordedRun> recorded = new HashMap<>();

    /** The first position whose wishes (state kept, round trip recorded) are not fulfilled yet. */
    private int next;

    private @Nullable LiveDatabase forward;
    private int position;
    private @Nullable MigrationStep failed;
    private boolean failureTold;

    public SharedClimb(ClimbPlan plan) {
        this.plan = plan;
        this.all = plan.history().migrations();
        this.states = new States(plan);
        this.roundTrip = new RoundTrip(states.runner());
    }

    @Override
    public ClimbPlan plan() {
        return plan;
    }

    @Override
    public synchronized RecordedRun recorded(Migration migration) throws SQLException {
        int index = all.indexOf(migration);
        climb(index + 1);
        RecordedRun run = recorded.get(migration);
        if (run != null) {
            return run;
        }
        if (failed != null) {
            tellGroundFailure();
            return notReached(migration, failed);
        }
        // not in the plan: on a database of its own, so that the climb is not disturbed
        LiveDatabase copy = states.live(states.before(index));
        try {
            run = roundTrip.record(copy, migration, index, all).run();
        } finally {
            copy.close();
        }
        recorded.put(migration, run);
        return run;
    }

    @Override
    public OwnedRun open(List<Migration> migrations) throws SQLException {
        int index = all.indexOf(migrations.get(0));
        TestDatabase state;
        synchronized (this) {
            climb(index);
            if (failed == null || states.has(index)) {
                keepState(index);
            } else {
                tellGroundFailure();
                throw new NotReachedException(reason(failed));
            }
            state = states.before(index);
        }
        return new CloneRun(states.live(state), states.runner(), all, index, index + migrations.size());
    }

    /** Does what the plan wants at all positions below the given one. */
    private void climb(int end) throws SQLException {
        while (next < end && failed == null) {
            int index = next;
            Migration migration = all.get(index);
            if (plan.opened().contains(migration)) {
                keepState(index);
            }
            if (failed == null && plan.recorded().contains(migration)) {
                record(index);
            }
            next = index + 1;
        }
    }

    private void keepState(int index) throws SQLException {
        if (states.has(index)) {
            return;
        }
        if (position <= index && failed == null) {
            LiveDatabase live = forwardAt(index);
            if (live == null) {
                return;
            }
            states.keep(index, live);
        }
    }

    private void record(int index) throws SQLException {
        LiveDatabase live = forwardAt(index);
        if (live == null) {
            return;
        }
        Migration migration = all.get(index);
        RoundTrip.Outcome outcome = roundTrip.record(live, migration, index, all);
        recorded.put(migration, outcome.run());
        forward = outcome.forward();
        if (outcome.run().up() != null && !outcome.run().up().succeeded()) {
            fail(outcome.run().up());
            failureTold = true;
        } else if (forward == null) {
            forward = states.live(states.rebuilt(index + 1));
        } else {
            states.seed(forward, index + 1);
        }
        position = index + 1;
    }

    /** The forward database at a position that it has not passed; null where a migration on the way failed. */
    private @Nullable LiveDatabase forwardAt(int index) throws SQLException {
        LiveDatabase live = forward;
        if (live == null) {
            live = states.empty();
            forward = live;
        }
        MigrationStep failure = states.advance(live, position, index);
        if (failure != null) {
            fail(failure);
            return null;
        }
        position = index;
        return live;
    }

    private void fail(MigrationStep step) throws SQLException {
        failed = step;
        if (forward != null) {
            forward.close();
            forward = null;
        }
    }

    private void tellGroundFailure() {
        if (failed != null && !failureTold) {
            failureTold = true;
            throw new GroundFailedException(failed);
        }
    }

    private RecordedRun notReached(Migration migration, MigrationStep failure) {
        return new RecordedRun(
                plan.history(), migration, plan.server().displayName(), reason(failure), null, null, null, null);
    }

    private static String reason(MigrationStep failure) {
        return failure.failure().orElseThrow().migration().label() + " failed";
    }

    /** The databases that the climb itself holds, for tests. */
    Set<Integer> keptStates() {
        return states.kept();
    }

    @Override
    public synchronized void close() throws SQLException {
        if (forward != null) {
            forward.close();
            forward = null;
        }
        states.close();
    }
}
