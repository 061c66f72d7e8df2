package io.github.migrationtest.core.state;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.statistics.ProductionSizes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is climbed, and what is kept on the way.
 *
 * @param server where the databases are made
 * @param history the migrations
 * @param recorded the migrations whose round trip is recorded
 * @param opened the migrations before which a state is kept, for tests that act
 * @param seeders what writes data into states
 * @param facts the types of the facts that are observed
 * @param timeout how long one step may take before its sessions are ended
 * @param start what an empty database gets in place of the migrations that the history does not have: those before {@link
 *     MigrationHistory#after}; null where the history begins with nothing
 * @param repeatablesBefore the repeatable migrations as production has them before the first one in scope
 * @param budget how long all steps may take together; null where nobody counts
 * @param sizes how large production's tables are; null where nobody knows
 * @param observers who watches the steps besides those that are found for the facts
 */
public record ClimbPlan(
        DatabaseServer server,
        MigrationHistory history,
        Set<Migration> recorded,
        Set<Migration> opened,
        List<StateSeeder> seeders,
        Set<Class<?>> facts,
        Duration timeout,
        @Nullable StateSeeder start,
        List<Migration> repeatablesBefore,
        @Nullable Budget budget,
        @Nullable ProductionSizes sizes,
        List<StepObserver<?>> observers) {

    public ClimbPlan {
        recorded = Set.copyOf(recorded);
        opened = Set.copyOf(opened);
        seeders = List.copyOf(seeders);
        facts = Set.copyOf(facts);
        repeatablesBefore = List.copyOf(repeatablesBefore);
        observers = List.copyOf(observers);
    }

    /** From nothing, without a budget, sizes and observers of its own. */
    public ClimbPlan(
            DatabaseServer server,
            MigrationHistory history,
            Set<Migration> recorded,
            Set<Migration> opened,
            List<StateSeeder> seeders,
            Set<Class<?>> facts,
            Duration timeout) {
        this(server, history, recorded, opened, seeders, facts, timeout, null, List.of(), null, null, List.of());
    }

    /** The same on another server. */
    public ClimbPlan on(DatabaseServer other) {
        return new ClimbPlan(
                other,
                history,
                recorded,
                opened,
                seeders,
                facts,
                timeout,
                start,
                repeatablesBefore,
                budget,
                sizes,
                observers);
    }

    /** The same on empty tables. */
    public ClimbPlan withoutSeeds() {
        return withSeeders(List.of());
    }

    /** The same with other rows. */
    public ClimbPlan withSeeders(List<StateSeeder> others) {
        return new ClimbPlan(
                server,
                history,
                recorded,
                opened,
                others,
                facts,
                timeout,
                start,
                repeatablesBefore,
                budget,
                sizes,
                observers);
    }
}
