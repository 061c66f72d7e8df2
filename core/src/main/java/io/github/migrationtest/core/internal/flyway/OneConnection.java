package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.ToolAddress;
import io.github.migrationtest.core.migration.ToolSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A session whose data source always gives the same connection, and keeps it open until the call ends: opening one
 * costs as much as all that Flyway asks the server around a small migration.
 *
 * <p>Flyway itself takes one at a time and leaves it as it found it. Code of the user's that asks for connections while
 * a migration runs gets its own: those must commit for themselves, beside the migration's transaction.
 *
 * <p>By default, Flyway has its lock on a connection of its own, where scripts cannot end it; one that does ({@code
 * DISCARD ALL}, {@code pg_advisory_unlock_all()}) must pass here as it does there.
 */
final class OneConnection implements ToolSession, AutoCloseable {

    /** How Flyway 10 to 13 ends its lock; before and after what a migration runs. */
    private static final String UNLOCK = "SELECT pg_advisory_unlock(";

    private final ToolSession session;
    private final boolean lockIsElsewhere;
    private final DataSource source;
    private final Connection connection;
    private final DataSource shared;
    private volatile boolean running;

    /** @param lockIsElsewhere whether a start of the application has its lock on another connection */
    OneConnection(ToolSession session, boolean lockIsElsewhere) throws SQLException {
        this.session = session;
        this.lockIsElsewhere = lockIsElsewhere;
        this.source = session.dataSource();
        this.connection = source.getConnection();
        this.shared = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (p, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return running ? call(source, method, arguments) : lent();
                    }
                    return call(source, method, arguments);
                });
    }

    @Override
    public DataSource dataSource() {
        return shared;
    }

    @Override
    public ToolAddress address() throws SQLException {
        return session.address();
    }

    @Override
    public boolean isGivenUp() {
        return session.isGivenUp();
    }

    @Override
    public void begins(Migration migration) {
        running = true;
        session.begins(migration);
    }

    @Override
    public void ends(Migration migration) {
        running = false;
        session.ends(migration);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Connection lent() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (p, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (!connection.isClosed() && !connection.getAutoCommit()) {
                            connection.rollback();
                            connection.setAutoCommit(true);
                        }
                        return null;
                    }
                    if (arguments != null && isUnlock(method, arguments)) {
                        return connection.prepareStatement(arguments[0] + " or true");
                    }
                    return call(connection, method, arguments);
                });
    }

    private boolean isUnlock(Method method, Object[] arguments) {
        return lockIsElsewhere
                && !running
                && method.getName().equals("prepareStatement")
                && arguments.length == 1
                && String.valueOf(arguments[0]).startsWith(UNLOCK);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
