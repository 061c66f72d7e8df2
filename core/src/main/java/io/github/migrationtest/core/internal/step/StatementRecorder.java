package io.github.migrationtest.core.internal.step;

import io.github.migrationtest.core.internal.script.ScriptLines;
import io.github.migrationtest.core.internal.wire.StatementEar;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.migration.ToolAddress;
import io.github.migrationtest.core.migration.ToolSession;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.SqlFailure;
import io.github.migrationtest.core.observe.StatementListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A session that tells listeners of each statement that a migration executes: what passes through its connections
 * between {@link #begins(Migration)} and {@link #ends}. The tool's own housekeeping stays outside; that of a tool which runs as
 * a process of its own cannot be told from the migration's.
 *
 * <p>{@code COPY … FROM STDIN} goes past it, because tools hand it to the driver's connection itself.
 */
public final class StatementRecorder implements ToolSession, StatementEar {

    /** The migration that is running, and its script. */
    private record Current(
            Migration migration, Script script, @Nullable ScriptLines lines, Thread thread) {

        /** A tool asks for the server's version between saying that code begins and calling it. */
        boolean isToolsOwn() {
            return lines == null && Thread.currentThread() == thread && !CodeLines.isExecuting(script.path());
        }
    }

    private final DataSource recorded;
    private final Direction direction;
    private final List<StatementListener> listeners;
    private final @Nullable Outside outside;
    private volatile BooleanSupplier givenUp = () -> false;
    private volatile @Nullable Current current;
    private volatile @Nullable ExecutedStatement firstAsSuperuser;

    /**
     * @param source connections to the database
     * @param direction whether the migrations' own scripts run, or their undo scripts
     * @param listeners called in order, in the thread that executes
     */
    public StatementRecorder(DataSource source, Direction direction, List<StatementListener> listeners) {
        this(source, null, direction, listeners);
    }

    /**
     * @param source connections to the database
     * @param outside how a process reaches the database; null where none can
     * @param direction whether the migrations' own scripts run, or their undo scripts
     * @param listeners called in order, in the thread that executes
     */
    public StatementRecorder(
            DataSource source, @Nullable Outside outside, Direction direction, List<StatementListener> listeners) {
        this.outside = outside;
        this.direction = direction;
        this.listeners = List.copyOf(listeners);
        this.recorded =
                ProxyDataSourceBuilder.create(source).listener(new Listener()).build();
    }

    @Override
    public DataSource dataSource() {
        return recorded;
    }

    @Override
    public ToolAddress address() throws SQLException {
        if (outside == null) {
            throw new UnsupportedOperationException("No process can be watched here");
        }
        return outside.address();
    }

    @Override
    public boolean isGivenUp() {
        return givenUp.getAsBoolean();
    }

    /** Says how it is known that the step's time is over. */
    public void givenUpWhen(BooleanSupplier over) {
        givenUp = over;
    }

    /** The first statement of a migration after which its session was a superuser's; null where there was none. */
    public @Nullable ExecutedStatement firstAsSuperuser() {
        return firstAsSuperuser;
    }

    @Override
    public void begins(Migration migration) {
        Script undo = migration.undoScript();
        Script script = direction == Direction.DOWN && undo != null ? undo : migration.script();
        ScriptLines lines = script.text().isEmpty() ? null : new ScriptLines(script.text());
        current = new Current(migration, script, lines, Thread.currentThread());
    }

    @Override
    public void ends(Migration migration) {
        if (outside != null) {
            outside.settle();
        }
        current = null;
    }

    @Override
    public void begins(String sql) {
        Current running = current;
        if (running != null) {
            listeners.forEach(listener -> listener.beforeStatement(running.migration(), sql));
        }
    }

    @Override
    public void ended(String sql, Duration duration, @Nullable SqlFailure failure, boolean superuser) {
        Current running = current;
        if (running != null) {
            tell(running, List.of(sql), duration, failure, superuser);
        }
    }

    private synchronized void tell(
            Current running,
            List<String> statements,
            Duration duration,
            @Nullable SqlFailure failure,
            boolean superuser) {
        String location = location(running, statements, failure);
        ExecutedStatement executed = new ExecutedStatement(String.join(";\n", statements), location, duration, failure);
        listeners.forEach(listener -> listener.afterStatement(running.migration(), executed));
        if (firstAsSuperuser == null && superuser) {
            firstAsSuperuser = executed;
        }
    }

    private final class Listener implements QueryExecutionListener {

        /** Batches of prepared statements come as the same text many times: one statement for us. */
        private List<String> statements(List<QueryInfo> queries) {
            return queries.stream().map(QueryInfo::getQuery).distinct().toList();
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            Current running = current;
            if (running != null && !running.isToolsOwn()) {
                String sql = statements(queries).stream().collect(Collectors.joining(";\n"));
                listeners.forEach(listener -> listener.beforeStatement(running.migration(), sql));
                execution.addCustomValue("started", System.nanoTime());
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            Current running = current;
            Long started = execution.getCustomValue("started", Long.class);
            if (running == null || started == null) {
                return;
            }
            Duration duration = Duration.ofNanos(System.nanoTime() - started);
            SqlFailure failure = execution.getThrowable() instanceof SQLException e ? SqlFailures.of(e) : null;
            tell(running, statements(queries), duration, failure, isSuperuser(execution));
        }
    }

    /** The server tells its client of this setting whenever it changes: nothing is sent. */
    private static boolean isSuperuser(ExecutionInfo execution) {
        try {
            Connection session = execution.getStatement().getConnection();
            return session.isWrapperFor(PGConnection.class)
                    && "on".equals(session.unwrap(PGConnection.class).getParameterStatus("is_superuser"));
        } catch (SQLException closed) {
            return false;
        }
    }

    private static String location(Current running, List<String> statements, @Nullable SqlFailure failure) {
        String path = running.script().path();
        ScriptLines lines = running.lines();
        if (lines == null) {
            return CodeLines.location(path);
        }
        ScriptLines.Located first = null;
        for (String statement : statements) {
            ScriptLines.Located found = lines.next(statement).orElse(null);
            first = first == null ? found : first;
        }
        if (first == null) {
            return path;
        }
        boolean placed = failure != null && failure.position() > 0 && statements.size() == 1;
        return path + ":" + (placed ? first.lineAt(failure.position()) : first.line());
    }
}
