package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.ToolSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;

/** Makes the Flyway of one call: the user's configuration, our database, and only what the call is to see. */
final class FlywayRuns {

    private final UserConfiguration user;
    private final List<ScriptFile> sqlCallbacks;

    FlywayRuns(UserConfiguration user, List<ScriptFile> sqlCallbacks) {
        this.user = user;
        this.sqlCallbacks = List.copyOf(sqlCallbacks);
    }

    /** Runs what it is given and nothing else, whatever the history table says of the rest. */
    Flyway exactly(
            ToolSession session,
            List<ScriptFile> files,
            List<JavaMigration> code,
            CallbackFilter callbacks,
            Function<MigrationInfo, @Nullable Migration> find) {
        FluentConfiguration configuration = base(session, files, code, callbacks, find)
                .validateOnMigrate(false)
                .validateMigrationNaming(false)
                .outOfOrder(true)
                .baselineOnMigrate(false)
                .target(MigrationVersion.LATEST)
                .skipExecutingMigrations(false);
        return load(configuration);
    }

    /** The same for undo scripts, which Flyway takes for repeatable ones: their version is in the history already. */
    Flyway undoing(
            ToolSession session,
            KnownMigration known,
            List<JavaMigration> code,
            CallbackFilter callbacks,
            Function<MigrationInfo, @Nullable Migration> find) {
        FluentConfiguration configuration = base(session, known.down(), code, callbacks, find)
                .validateOnMigrate(false)
                .validateMigrationNaming(false)
                .outOfOrder(true)
                .baselineOnMigrate(false)
                .target(MigrationVersion.LATEST)
                .skipExecutingMigrations(false)
                .sqlMigrationPrefix("\u0000")
                .repeatableSqlMigrationPrefix(known.undoPrefix());
        return load(configuration);
    }

    /** A start as the application makes it, with the user's own settings. */
    Flyway likeTheUser(
            ToolSession session, List<ScriptFile> files, List<JavaMigration> code, CallbackFilter callbacks) {
        return load(base(session, files, code, callbacks, info -> null).failOnMissingLocations(false));
    }

    private FluentConfiguration base(
            ToolSession session,
            List<ScriptFile> files,
            List<JavaMigration> code,
            CallbackFilter callbacks,
            Function<MigrationInfo, @Nullable Migration> find) {
        List<Callback> all = new ArrayList<>(StepCallback.around(session, find));
        Arrays.stream(user.configuration().getCallbacks())
                .map(callback -> new FilteredCallback(callback, callbacks))
                .forEach(all::add);
        List<ScriptFile> offered = new ArrayList<>(files);
        sqlCallbacks.stream().flatMap(callbacks::offer).forEach(offered::add);
        return Flyway.configure(user.configuration().getClassLoader())
                .configuration(user.configuration())
                .dataSource(session.dataSource())
                .resourceProvider(new Offer(offered))
                .javaMigrationClassProvider(List::of)
                .javaMigrations(code.toArray(JavaMigration[]::new))
                .callbacks(all.toArray(Callback[]::new));
    }

    private Flyway load(FluentConfiguration configuration) {
        Flyway flyway = new Flyway(configuration);
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        flyway.getConfigurationExtension(BaselineMigrationConfigurationExtension.class)
                .setBaselineMigrationPrefix(user.baselinePrefix());
        return flyway;
    }
}
