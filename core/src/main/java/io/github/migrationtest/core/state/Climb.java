package io.github.migrationtest.core.state;

import io.github.migrationtest.core.internal.climb.RetriedClimb;
import io.github.migrationtest.core.internal.climb.SharedClimb;
import io.github.migrationtest.core.migration.Migration;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One database's way through a history: the ground in one call, then each migration in scope up, down and up again,
 * with the state before it kept where a test asks for it. Thread-safe; what was recorded once is shared.
 *
 * <p>The way goes forward once: however many tests look at K migrations, K round trips are run.
 */
public interface Climb extends AutoCloseable {

    /** A climb that has not begun; the first question begins it, and each question climbs only as far as it needs. */
    static Climb of(ClimbPlan plan) {
        return RetriedClimb.isFor(plan) ? new RetriedClimb(plan) : new SharedClimb(plan);
    }

    /** What is climbed; its seeders are others than in the beginning once some of their rows turned out to be in the way. */
    ClimbPlan plan();

    /**
     * A migration's round trip.
     *
     * @throws GroundFailedException to the first one that asks, if a migration before the scope failed
     * @throws StateException if the database could not be brought there for another reason, such as a seed
     */
    RecordedRun recorded(Migration migration) throws SQLException;

    /** A migration's round trip, where it has been recorded already. */
    Optional<RecordedRun> findRecorded(Migration migration);

    /**
     * Does now what the plan wants up to a migration, so that a later question about it finds its answer. What hinders
     * the climb is left for that question to tell.
     */
    void advance(Migration migration) throws SQLException;

    /**
     * A database of the caller's own in the state before the first of some neighbouring migrations.
     *
     * @throws NotReachedException if an earlier migration failed, so that there is no such state
     * @throws GroundFailedException to the first one that asks, if a migration before the scope failed
     * @throws StateException if the database could not be brought there for another reason, such as a seed
     */
    OwnedRun open(List<Migration> migrations) throws SQLException;

    /** Drops the databases of the climb, but not those of runs still open. */
    @Override
    void close() throws SQLException;
}
