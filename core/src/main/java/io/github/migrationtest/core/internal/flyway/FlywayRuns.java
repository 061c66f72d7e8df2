package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.ToolSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Makes the Flyway of one call: the user's configuration, our database, and only what the call is to see. */
final class FlywayRuns {

    private final UserConfiguration user;
    private final List<ScriptFile> sqlCallbacks;

    FlywayRuns(UserConfiguration user, List<ScriptFile> sqlCallbacks) {
        this.user = user;
        this.sqlCallbacks = List.copyOf(sqlCallbacks);
    }

    /** Creates schemas and history table, in a schema that is not empty as well, and runs no migration. */
    void prepare(ToolSession session) {
        StepCallbacks steps = new StepCallbacks(session, List.of());
        run(
                exactly(session, List.of(), List.of(), CallbackFilter.ON_THE_WAY, steps)
                        .baselineOnMigrate(true)
                        .baselineVersion("0"),
                List.of(),
                steps);
    }

    /** Runs what it is given and nothing else, whatever the history table says of the rest. */
    void apply(ToolSession session, List<KnownMigration> migrations, CallbackFilter callbacks) {
        StepCallbacks steps = new StepCallbacks(session, migrations);
        run(exactly(session, files(migrations), code(migrations), callbacks, steps), migrations, steps);
    }

    /** Runs an undo as a repeatable migration: Flyway has the version in its history already. */
    void undo(ToolSession session, KnownMigration known) {
        StepCallbacks steps = new StepCallbacks(session, List.of(known));
        List<JavaMigration> code =
                known.undoable() == null ? List.of() : List.of(new UndoMigration(known.migration(), known.undoable()));
        FluentConfiguration configuration = exactly(session, known.down(), code, CallbackFilter.UNDO, steps)
                .sqlMigrationPrefix("\u0000")
                .repeatableSqlMigrationPrefix(known.down().isEmpty() ? "R" : known.undoPrefix());
        run(configuration, List.of(known), steps);
    }

    /** A start as the application makes it, with the user's own settings but for the lock: nobody else is there. */
    MigrateResult startAgain(ToolSession session, List<KnownMigration> applied, CallbackFilter callbacks) {
        StepCallbacks steps = new StepCallbacks(session, List.of());
        return run(base(session, files(applied), code(applied), callbacks, steps), List.of(), steps);
    }

    /** A start as the application makes it, beside others, with the user's own settings and lock. */
    MigrateResult start(ToolSession session, List<KnownMigration> upTo, CallbackFilter callbacks) {
        StepCallbacks steps = new StepCallbacks(session, upTo);
        return run(base(session, files(upTo), code(upTo), callbacks, steps), upTo, steps, user.transactionalLock());
    }

    private FluentConfiguration exactly(
            ToolSession session,
            List<ScriptFile> files,
            List<JavaMigration> code,
            CallbackFilter callbacks,
            StepCallbacks steps) {
        return base(session, files, code, callbacks, steps)
                .validateOnMigrate(false)
                .validateMigrationNaming(false)
                .outOfOrder(true)
                .baselineOnMigrate(false)
                .target(MigrationVersion.LATEST)
                .skipExecutingMigrations(false);
    }

    private FluentConfiguration base(
            ToolSession session,
            List<ScriptFile> files,
            List<JavaMigration> code,
            CallbackFilter callbacks,
            StepCallbacks steps) {
        List<Callback> all = new ArrayList<>(steps.callbacks());
        Arrays.stream(user.configuration().getCallbacks())
                .map(callback -> FilteredCallback.of(callback, callbacks))
                .forEach(all::add);
        List<ScriptFile> offered = new ArrayList<>(files);
        sqlCallbacks.stream().flatMap(callbacks::offer).forEach(offered::add);
        return Flyway.configure(user.configuration().getClassLoader())
                .configuration(user.configuration())
                .dataSource(session.dataSource())
                .resourceProvider(new Offer(offered))
                .resolvers(new MigrationResolver[0])
                .javaMigrationClassProvider(List::of)
                .javaMigrations(code.toArray(JavaMigration[]::new))
                .callbacks(all.toArray(Callback[]::new));
    }

    // Flyway's lock in a transaction would block CREATE INDEX CONCURRENTLY for ever.
    private MigrateResult run(FluentConfiguration configuration, List<KnownMigration> asked, StepCallbacks steps) {
        return run(configuration, asked, steps, false);
    }

    private MigrateResult run(
            FluentConfiguration configuration,
            List<KnownMigration> asked,
            StepCallbacks steps,
            boolean transactionalLock) {
        try {
            Flyway flyway = new Flyway(configuration);
            flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(transactionalLock);
            flyway.getConfigurationExtension(BaselineMigrationConfigurationExtension.class)
                    .setBaselineMigrationPrefix(user.baselinePrefix());
            return flyway.migrate();
        } catch (FlywayException e) {
            List<Migration> migrations =
                    asked.stream().map(KnownMigration::migration).toList();
            throw Failures.of(steps.current(), migrations, e);
        }
    }

    private static List<ScriptFile> files(List<KnownMigration> migrations) {
        return migrations.stream().flatMap(known -> known.up().stream()).toList();
    }

    private static List<JavaMigration> code(List<KnownMigration> migrations) {
        return migrations.stream()
                .map(KnownMigration::java)
                .filter(Objects::nonNull)
                .toList();
    }
}
