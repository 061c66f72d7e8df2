package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.step.CodeLines;
import io.github.migrationtest.core.internal.step.StatementRecorder;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.migration.StepFailure;
import io.github.migrationtest.core.migration.ToolException;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.observe.SqlFailure;
import io.github.migrationtest.core.observe.StatementListener;
import io.github.migrationtest.core.observe.StepContext;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.state.Budget;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs one step on a database, has it watched, and turns what was seen into a {@link MigrationStep}. */
final class StepRunner {

    private final List<StepObserver<?>> observers;
    private final Duration timeout;
    private final @Nullable Budget budget;

    StepRunner(List<StepObserver<?>> observers, Duration timeout, @Nullable Budget budget) {
        this.observers = List.copyOf(observers);
        this.timeout = timeout;
        this.budget = budget;
    }

    /** The same with one observer more: the last to begin, and the first to end. */
    StepRunner with(StepObserver<?> observer) {
        List<StepObserver<?>> more = new ArrayList<>(observers);
        more.add(observer);
        return new StepRunner(more, timeout, budget);
    }

    /** One that has steps watched by others. */
    StepRunner observing(List<StepObserver<?>> others) {
        return new StepRunner(others, timeout, budget);
    }

    /** How long a step may take. */
    StepLimit limit() {
        return StepLimit.of(timeout, budget);
    }

    MigrationStep up(LiveDatabase live, List<Migration> migrations) throws SQLException {
        return run(live, migrations, Direction.UP, null);
    }

    MigrationStep down(LiveDatabase live, MigrationStep undoes) throws SQLException {
        return run(live, undoes.migrations(), Direction.DOWN, undoes);
    }

    /** A step down that takes back no single step up. */
    MigrationStep down(LiveDatabase live, List<Migration> migrations) throws SQLException {
        return run(live, migrations, Direction.DOWN, null);
    }

    private MigrationStep run(
            LiveDatabase live, List<Migration> migrations, Direction direction, @Nullable MigrationStep undoes)
            throws SQLException {
        LastStatement last = new LastStatement();
        Context context = new Context(live, migrations, direction, new ArrayList<>(List.of(last)));
        Map<Class<?>, StepObserver.Observation<?>> observations = new LinkedHashMap<>();
        for (StepObserver<?> observer : observers) {
            observations.put(observer.factType(), observer.begin(context));
        }

        StatementRecorder recorder = live.watched(direction, context.listeners());
        StepFailure failure = null;
        long begin = System.nanoTime();
        try (StepWatchdog watchdog = StepWatchdog.watch(live.database(), limit())) {
            recorder.givenUpWhen(() -> watchdog.report().isPresent());
            try {
                if (direction == Direction.UP) {
                    live.history().apply(recorder, migrations);
                } else {
                    live.history().undo(recorder, migrations);
                }
            } catch (ToolException | SQLException e) {
                failure = failure(migrations, direction, last, e, watchdog.report())
                        .on(live.database().server().version().major());
            }
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        Optional<String> role = live.database().server().role();
        ExecutedStatement asSuperuser = recorder.firstAsSuperuser();
        if (role.isPresent() && asSuperuser != null && failure == null) {
            failure = escaped(role.get(), migrations.get(migrations.size() - 1), asSuperuser);
        }
        live.stepEnded();

        return new MigrationStep(
                migrations,
                direction,
                live.database().server().displayName(),
                duration,
                failure,
                undoes,
                facts(observations));
    }

    /** Whoever began last ends first, so that it does not see what others do in the end. */
    private static Map<Class<?>, Object> facts(Map<Class<?>, StepObserver.Observation<?>> observations)
            throws SQLException {
        List<Class<?>> types = new ArrayList<>(observations.keySet());
        Map<Class<?>, Object> ended = new HashMap<>();
        for (int i = types.size() - 1; i >= 0; i--) {
            ended.put(types.get(i), observations.get(types.get(i)).end());
        }
        Map<Class<?>, Object> facts = new LinkedHashMap<>();
        types.forEach(type -> facts.put(type, ended.get(type)));
        return facts;
    }

    private static StepFailure failure(
            List<Migration> migrations,
            Direction direction,
            LastStatement last,
            Exception e,
            Optional<String> timeout) {
        Migration migration = last.migration != null ? last.migration : migrations.get(migrations.size() - 1);
        if (e instanceof ToolException tool && tool.migration() != null) {
            migration = tool.migration();
        }
        ExecutedStatement statement = last.statement;
        if (timeout.isPresent()) {
            return new StepFailure(
                    migration,
                    timeout.get(),
                    null,
                    statement == null ? null : statement.location(),
                    statement == null ? last.pending : statement.sql(),
                    e);
        }
        SqlFailure refused = statement == null ? null : statement.failure();
        if (statement != null && refused != null) {
            String schema = e instanceof ToolException tool ? tool.schemaSuffix() : "";
            return new StepFailure(
                    migration,
                    refused.message() + schema,
                    refused.sqlState(),
                    statement.location(),
                    statement.sql(),
                    e);
        }
        String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        String sqlState = e instanceof SQLException sql ? sql.getSQLState() : null;
        return new StepFailure(
                migration, message, sqlState, CodeLines.location(script(migration, direction), e), null, e);
    }

    private static StepFailure escaped(String role, Migration migration, ExecutedStatement statement) {
        return new StepFailure(
                migration,
                "the script left the role " + role + " and became a superuser, which it could not in production: what"
                        + " followed proves nothing",
                null,
                statement.location(),
                statement.sql(),
                null);
    }

    private static String script(Migration migration, Direction direction) {
        Script undo = migration.undoScript();
        return (direction == Direction.DOWN && undo != null ? undo : migration.script()).path();
    }

    /** Remembers the statement that a failure is about. */
    private static final class LastStatement implements StatementListener {

        private @Nullable Migration migration;
        private @Nullable String pending;
        private @Nullable ExecutedStatement statement;

        @Override
        public void beforeStatement(Migration migration, String sql) {
            this.migration = migration;
            this.pending = sql;
            this.statement = null;
        }

        @Override
        public void afterStatement(Migration migration, ExecutedStatement statement) {
            this.statement = statement;
        }
    }

    private record Context(
            LiveDatabase live, List<Migration> migrations, Direction direction, List<StatementListener> listeners)
            implements StepContext {

        @Override
        public TestDatabase database() {
            return live.database();
        }

        @Override
        public MigrationHistory history() {
            return live.history();
        }

        @Override
        public Catalog catalog() throws SQLException {
            return live.catalog();
        }

        @Override
        public Connection session() throws SQLException {
            return live.observer();
        }

        @Override
        public void listen(StatementListener listener) {
            listeners.add(listener);
        }

        @Override
        public void probe(SessionProbe probe) throws SQLException {
            live.probe(probe);
        }
    }
}
