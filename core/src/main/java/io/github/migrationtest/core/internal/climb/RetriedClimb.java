package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.GroundFailedException;
import io.github.migrationtest.core.state.NotReachedException;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.core.state.StateException;
import io.github.migrationtest.core.state.StateSeeder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Climbs on rows that nobody has asked for in particular. Where one of them has the key of a row that a migration or another
 * seed inserts, the climb goes on without the rows of that table; the seeder's notes say so.
 */
public final class RetriedClimb implements Climb {

    /** Those that are still in use, or hold states that are; the last one is asked. */
    private final List<SharedClimb> climbs = new ArrayList<>();

    private final ClimbPlan begun;

    public RetriedClimb(ClimbPlan plan) {
        this.begun = plan;
        climbs.add(new SharedClimb(plan));
    }

    /** Whether a plan has rows that may be left out. */
    public static boolean isFor(ClimbPlan plan) {
        return plan.seeders().stream().anyMatch(seeder -> seeder.point() instanceof SeedPoint.EveryState);
    }

    @Override
    public ClimbPlan plan() {
        return current().plan();
    }

    private SharedClimb current() {
        synchronized (climbs) {
            return climbs.get(climbs.size() - 1);
        }
    }

    @Override
    public RecordedRun recorded(Migration migration) throws SQLException {
        SharedClimb climb = current();
        try {
            RecordedRun run = climb.recorded(migration);
            MigrationStep up = run.up();
            return up != null && up.succeeded() || !isReplaced(climb) ? run : recorded(migration);
        } catch (GroundFailedException | StateException e) {
            if (isReplaced(climb)) {
                return recorded(migration);
            }
            throw e;
        }
    }

    @Override
    public Optional<RecordedRun> findRecorded(Migration migration) {
        return current().findRecorded(migration);
    }

    @Override
    public void advance(Migration migration) throws SQLException {
        SharedClimb climb = current();
        climb.advance(migration);
        if (isReplaced(climb)) {
            advance(migration);
        }
    }

    @Override
    public OwnedRun open(List<Migration> migrations) throws SQLException {
        SharedClimb climb = current();
        if (climb.plan().recorded().containsAll(migrations)) {
            // a body cannot be run a second time: what is in its way had better be known before
            climb.advance(migrations.get(migrations.size() - 1));
            if (isReplaced(climb)) {
                return open(migrations);
            }
        }
        try {
            return climb.open(migrations);
        } catch (GroundFailedException | NotReachedException | StateException e) {
            if (isReplaced(climb)) {
                return open(migrations);
            }
            throw e;
        }
    }

    /** Whether there is another climb to ask, one without the rows that stopped this one. */
    private boolean isReplaced(SharedClimb climb) throws SQLException {
        Optional<SeedConflict> conflict = climb.conflict();
        if (conflict.isEmpty()) {
            return false;
        }
        synchronized (climbs) {
            if (climb != climbs.get(climbs.size() - 1)) {
                return true;
            }
            Optional<SharedClimb> next =
                    without(climb.plan().seeders(), conflict.get()).flatMap(climb::again);
            next.ifPresent(climbs::add);
            return next.isPresent();
        }
    }

    private static Optional<List<StateSeeder>> without(List<StateSeeder> seeders, SeedConflict conflict) {
        QualifiedName table = conflict.table();
        List<StateSeeder> others = new ArrayList<>();
        boolean changed = false;
        for (StateSeeder seeder : seeders) {
            Optional<StateSeeder> other = seeder.without(table, conflict.reason());
            changed |= other.isPresent();
            others.add(other.orElse(seeder));
        }
        return changed ? Optional.of(others) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        synchronized (climbs) {
            for (SharedClimb climb : climbs) {
                climb.close();
                if (climb.plan().server() != begun.server()) {
                    climb.plan().server().close();
                }
            }
        }
    }
}
