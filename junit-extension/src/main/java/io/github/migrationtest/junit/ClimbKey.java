package io.github.migrationtest.junit;

import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.state.StateSeeder;
import io.github.migrationtest.core.statistics.ProductionSizes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What test methods must have in common to share the climbs of their class. */
record ClimbKey(
        MigrationHistory history,
        List<StateSeeder> seeders,
        Duration timeout,
        @Nullable StateSeeder start,
        @Nullable ProductionSizes sizes) {

    ClimbKey {
        seeders = List.copyOf(seeders);
    }
}
