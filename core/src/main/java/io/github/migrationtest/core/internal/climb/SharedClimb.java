package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.data.DataChange;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.GroundFailedException;
import io.github.migrationtest.core.state.NotReachedException;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.StateException;
import io.github.migrationtest.core.state.StateSeeder;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Isolation isolation;
    private final Map<Migration, RecordedRun> recorded;

    /** The first position whose wishes (state kept, round trip recorded) are not fulfilled yet. */
    private int next;

    private @Nullable Way way;
    private @Nullable LiveDatabase forward;
    private int position;
    private @Nullable Obstacle obstacle;
    private @Nullable SeedConflict conflict;

    /** What nobody else would say of the obstacle: the first one who asks is told, the others need not be red for it. */
    private @Nullable RuntimeException untold;

    /** Why the states from a position on cannot be reached. */
    private record Obstacle(int position, String reason) {}

    public SharedClimb(ClimbPlan plan) {
        this(plan, Map.of());
    }

    /** @param known what was recorded on other rows, and need not be again */
    private SharedClimb(ClimbPlan plan, Map<Migration, RecordedRun> known) {
        this.plan = plan;
        this.recorded = new ConcurrentHashMap<>(known);
        this.all = plan.history().migrations();
        this.isolation = new Isolation(plan);
    }

    /** What the climb goes by, once it has begun. */
    private record Way(
            States states, RoundTrip roundTrip, SideWay emptyTables, SideWay repeatables, BaselineWay baselines) {

        static Way on(ClimbPlan plan, Isolation isolation) {
            States states = new States(plan);
            return new Way(
                    states,
                    new RoundTrip(states.runner(), isolation, plan.facts().contains(DataChange.class)),
                    SideWay.onEmptyTables(plan, isolation),
                    SideWay.besideRepeatables(plan, isolation),
                    new BaselineWay(plan, isolation));
        }
    }

    private synchronized Way way() {
        if (way == null) {
            way = Way.on(isolation.home(), isolation);
        }
        return way;
    }

    @Override
    public ClimbPlan plan() {
        return plan;
    }

    @Override
    public RecordedRun recorded(Migration migration) throws SQLException {
        RecordedRun run = recorded.get(migration);
        boolean last = migration.equals(all.get(all.size() - 1));
        // without waiting for whoever climbs on; what hinders the climb behind the last one is told with that one
        return run != null && !last ? run : climbedTo(migration, last);
    }

    @Override
    public Optional<RecordedRun> findRecorded(Migration migration) {
        return Optional.ofNullable(recorded.get(migration));
    }

    private synchronized RecordedRun climbedTo(Migration migration, boolean last) throws SQLException {
        int index = all.indexOf(migration);
        climb(index + 1);
        RecordedRun run = recorded.get(migration);
        if (run != null) {
            if (last && obstacleBefore(all.size()) != null) {
                tell();
            }
            return run;
        }
        Obstacle found = obstacleBefore(index);
        if (found != null) {
            tell();
            return RecordedRun.notReached(
                    plan.history(),
                    migration,
                    plan.server().displayName(),
                    plan.server().version(),
                    found.reason());
        }
        RecordedRun unplanned = unplanned(migration, index);
        recorded.put(migration, unplanned);
        return unplanned;
    }

    /** On a database of its own, so that the climb is not disturbed. */
    private RecordedRun unplanned(Migration migration, int index) throws SQLException {
        Optional<Elsewhere> elsewhere = apart(index);
        if (elsewhere.isPresent()) {
            try (Elsewhere there = elsewhere.get()) {
                return way().roundTrip().inPlace(there.live(), migration, index, all);
            }
        }
        States states = way().states();
        LiveDatabase copy = states.live(states.before(index));
        RoundTrip.Outcome outcome = way().roundTrip().record(copy, migration, index, all);
        if (outcome.forward() != null) {
            outcome.forward().close();
        }
        return outcome.run();
    }

    private Optional<Elsewhere> apart(int index) throws SQLException {
        return isolation.isNeededFrom(index) ? isolation.elsewhere(index) : Optional.empty();
    }

    @Override
    public synchronized void advance(Migration migration) throws SQLException {
        climb(all.indexOf(migration) + 1);
    }

    @Override
    public OwnedRun open(List<Migration> migrations) throws SQLException {
        int index = all.indexOf(migrations.get(0));
        int end = index + migrations.size();
        States states = way().states();
        States.Loan state;
        synchronized (this) {
            climb(index);
            if (!isolation.isNeededFrom(index)) {
                keepState(index);
            }
            Obstacle found = obstacleBefore(index);
            if (found != null) {
                tell();
                throw new NotReachedException(found.reason());
            }
            Optional<Elsewhere> elsewhere = apart(index);
            if (elsewhere.isPresent()) {
                Elsewhere there = elsewhere.get();
                return new CloneRun(
                        there.live(), there::close, states.runner(), plan.seeders(), plan.sizes(), all, index, end);
            }
            state = states.lend(index);
        }
        try (state) {
            LiveDatabase live = states.live(state.database());
            return new CloneRun(live, live::close, states.runner(), plan.seeders(), plan.sizes(), all, index, end);
        }
    }

    /** Does what the plan wants at all positions below the given one. */
    private void climb(int end) throws SQLException {
        while (next < end && obstacle == null) {
            int index = next;
            next = index + 1;
            Migration migration = all.get(index);
            if (plan.opened().contains(migration) && !isolation.isNeededFrom(index)) {
                keepState(index);
            }
            if (obstacle == null && plan.recorded().contains(migration) && !recorded.containsKey(migration)) {
                record(index);
            }
        }
    }

    private void keepState(int index) throws SQLException {
        States states = way().states();
        if (states.has(index) || position > index || obstacle != null) {
            return;
        }
        LiveDatabase live = forwardAt(index);
        if (live != null) {
            states.keep(index, live);
        }
    }

    private void record(int index) throws SQLException {
        LiveDatabase live = forwardAt(index);
        if (live == null) {
            return;
        }
        Migration migration = all.get(index);
        States states = way().states();
        Set<Long> tables = states.tables(live, index);
        RoundTrip.Outcome outcome = way().roundTrip().record(live, migration, index, all);
        RecordedRun run = beside(outcome, migration, index);
        recorded.put(migration, run);
        forward = outcome.forward();
        position = index + 1;
        if (run.up() != null && !run.up().succeeded()) {
            conflict = SeedConflict.of(run.up(), run.upOnEmptyTables(), live.observer())
                    .orElse(null);
            stop(run.up());
            return;
        }
        try {
            if (forward == null) {
                forward = states.live(states.rebuilt(position));
            } else {
                states.seed(forward, position, tables);
            }
            if (isolation.hasChangedAt(index)) {
                states.pin(position, forward);
            }
            states.save(position, forward);
        } catch (StateException e) {
            stop(position, e);
        }
    }

    private @Nullable SeedConflict conflict(MigrationStep failure, LiveDatabase live) throws SQLException {
        int index = all.indexOf(failure.failure().orElseThrow().migration());
        return SeedConflict.of(failure, way().emptyTables().up(index), live.observer())
                .orElse(null);
    }

    /** What stopped the climb, where that was no fault of a migration's. */
    synchronized Optional<SeedConflict> conflict() {
        return Optional.ofNullable(conflict);
    }

    /** A climb that goes on from where this one was stopped, on other rows; empty where there is no server for it. */
    synchronized Optional<SharedClimb> again(List<StateSeeder> seeders) {
        Map<Migration, RecordedRun> known = new HashMap<>(recorded);
        known.values().removeIf(run -> run.up() == null || !run.up().succeeded());
        Optional<ClimbPlan> same = isolation.isNeededFrom(0) ? isolation.further() : Optional.of(plan);
        return same.map(plan -> new SharedClimb(plan.withSeeders(seeders), known));
    }

    /** What became of the migration on the other ways. */
    private RecordedRun beside(RoundTrip.Outcome outcome, Migration migration, int index) throws SQLException {
        RecordedRun run = outcome.run()
                .withSeeders(plan.seeders())
                .withUpOnEmptyTables(way().emptyTables().up(index))
                .withUpBesideRepeatables(way().repeatables().up(index));
        Optional<Migration> baseline = plan.history().baselineOf(migration);
        LiveDatabase unseeded = plan.seeders().isEmpty()
                ? outcome.forward()
                : way().emptyTables().live();
        return baseline.isEmpty()
                        || unseeded == null
                        || run.up() == null
                        || !run.up().succeeded()
                ? run
                : run.withBaseline(
                        way().baselines().run(baseline.get(), unseeded.marks().counts()));
    }

    /** The forward database at a position that it has not passed; null where something on the way failed. */
    private @Nullable LiveDatabase forwardAt(int index) throws SQLException {
        States states = way().states();
        try {
            LiveDatabase live = forward;
            if (live == null) {
                States.Found found = states.nearest(index);
                live = found.live();
                position = found.position();
                forward = live;
                isolation.begun(position);
                states.save(position, live);
            }
            if (index > position) {
                Catalog before = live.catalog();
                MigrationStep failure = states.advance(live, position, index);
                if (failure != null) {
                    conflict = conflict(failure, live);
                    stop(failure);
                    return null;
                }
                position = index;
                if (isolation.changedBelow(index, before, live.catalog())) {
                    states.pin(index, live);
                }
                states.save(index, live);
            }
            return live;
        } catch (StateException e) {
            stop(index, e);
            return null;
        }
    }

    private void stop(MigrationStep step) throws SQLException {
        Migration migration = step.failure().orElseThrow().migration();
        boolean judged = plan.recorded().contains(migration) || plan.opened().contains(migration);
        untold = judged ? null : new GroundFailedException(step);
        stop(new Obstacle(all.indexOf(migration) + 1, migration.label() + " failed"));
    }

    private void stop(int at, StateException e) throws SQLException {
        conflict =
                e instanceof SeedRefusedException refused ? refused.conflict().orElse(null) : null;
        untold = e;
        stop(new Obstacle(at, e.reason()));
    }

    private void stop(Obstacle found) throws SQLException {
        obstacle = found;
        if (forward != null) {
            forward.close();
            forward = null;
        }
    }

    private @Nullable Obstacle obstacleBefore(int index) {
        return obstacle != null && index >= obstacle.position() ? obstacle : null;
    }

    private void tell() {
        RuntimeException telling = untold;
        untold = null;
        if (telling != null) {
            throw telling;
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (forward != null) {
            forward.close();
            forward = null;
        }
        if (way != null) {
            way.emptyTables().close();
            way.repeatables().close();
            way.states().close();
        }
        isolation.close();
    }
}
