package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.change.UnknownChanges;
import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationTool;
import io.github.migrationtest.core.migration.Scope;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * A JVM that judges the last migration in its folder, in a project of its own, and prints the verdict, when the ground's
 * first migration was really run, and what roles there are.
 */
public final class LastMigration {

    private LastMigration() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromEnvironment();
        Path folder = Path.of("").toAbsolutePath();
        MigrationHistory history = ServiceLoader.load(MigrationTool.class)
                .findFirst()
                .orElseThrow()
                .open(new MigrationSettings(
                        LastMigration.class.getClassLoader(),
                        folder,
                        List.of("filesystem:migration"),
                        List.of("filesystem:undo"),
                        List.of(),
                        Map.of(),
                        null));
        List<Migration> scope = Scope.parse("last:1")
                .select(history.migrations(), new UnknownChanges("not asked", ""))
                .migrations();
        try (Climb climb = Climb.of(new ClimbPlan(
                DatabaseServers.get(DatabaseServers.parse("18", settings), settings),
                history,
                Set.copyOf(scope),
                Set.copyOf(scope),
                List.of(),
                Set.of(StatementLog.class, CatalogChange.class),
                Duration.ofMinutes(5)))) {
            RecordedRun run = climb.recorded(scope.get(0));
            System.out.println(scope.get(0).label() + " "
                    + new Applies().check(run).getClass().getSimpleName());
            try (OwnedRun owned = climb.open(scope)) {
                print(owned.database());
            }
        }
        if (!Boolean.getBoolean("halt")) {
            DatabaseServers.closeAll();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void print(TestDatabase database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select at, (select string_agg(rolname, ',' order by rolname)"
                        + " from pg_roles where rolname !~ '^pg_'), (select shobj_description(oid, 'pg_database')"
                        + " from pg_database where datname = current_database()) from ground")) {
            row.next();
            String comment = row.getString(3) == null ? "" : ", called " + row.getString(3);
            System.out.println("ground at " + row.getString(1) + comment + ", roles " + row.getString(2));
        }
    }
}
