package io.github.migrationtest.benchmarks;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.change.UnknownChanges;
import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.Scope;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.core.state.StateSeeder;
import io.github.migrationtest.fixtures.Fixtures;
import io.github.migrationtest.fixtures.RowSeed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A JVM of its own that judges the last migration of a history: prints {@code verdict}, then ends its server. */
final class WarmRun {

    private WarmRun() {}

    /** @param arguments the folder of the history, and the version of PostgreSQL */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Settings settings = Settings.fromEnvironment();
        DatabaseSpec spec = DatabaseServers.parse(arguments[1], settings);
        DatabaseServers.startEarly(spec, settings); // as the extension does
        MigrationHistory history = Histories.open(folder, new GeneratedHistory(folder, 0));
        DatabaseServer server = DatabaseServers.get(spec, settings);
        List<Migration> scope = Scope.parse("last:1")
                .select(history.migrations(), new UnknownChanges("not asked", ""))
                .migrations();
        try (Climb climb = Climb.of(new ClimbPlan(
                server,
                history,
                Set.copyOf(scope),
                Set.of(),
                List.of(rows(history)),
                Set.of(StatementLog.class, CatalogChange.class),
                Duration.ofMinutes(5)))) {
            CheckResult result = new Applies().check(climb.recorded(scope.get(0)));
            if (!(result instanceof CheckResult.Passed)) {
                throw new IllegalStateException("Not passed: " + result);
            }
            System.out.println("verdict");
        }
        DatabaseServers.closeAll();
    }

    /** As every class has them that says nothing of rows. */
    private static StateSeeder rows(MigrationHistory history) {
        return RowSeed.of(Fixtures.ofRows(1_000).ignoring(history.ownTables()), new SeedPoint.EveryState(null))
                .whereverPossible();
    }
}
