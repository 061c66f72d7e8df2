package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.Migrator;
import io.github.migrationtest.core.database.ServerAddress;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.step.Outside;
import io.github.migrationtest.core.internal.wire.Door;
import io.github.migrationtest.core.internal.wire.Wire;
import io.github.migrationtest.core.internal.wire.WireProxy;
import io.github.migrationtest.core.migration.ToolAddress;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The way to a database for tools that run as processes of their own; opened when the first one asks for it. */
final class OutsideTool implements Outside, AutoCloseable {

    private final TestDatabase database;
    private final Wire wire;
    private final String applicationName;
    private @Nullable WireProxy proxy;

    OutsideTool(TestDatabase database, Wire wire, String applicationName) {
        this.database = database;
        this.wire = wire;
        this.applicationName = applicationName;
    }

    @Override
    public synchronized ToolAddress address() throws SQLException {
        Migrator migrator = database.server().migrator();
        if (proxy == null) {
            ServerAddress server = database.server().address();
            try {
                proxy = new WireProxy(
                        wire,
                        new Door(server.host(), server.port(), applicationName, migrator.options(), migrator.begin()));
            } catch (IOException e) {
                throw new SQLException("Nothing can listen for the tool's process on this machine: " + e, e);
            }
        }
        return new ToolAddress(proxy.host(), proxy.port(), database.name(), migrator.user(), migrator.password());
    }

    private synchronized @Nullable WireProxy open() {
        return proxy;
    }

    @Override
    public void settle() {
        WireProxy open = open();
        if (open != null) {
            open.settle();
        }
    }

    /** Ends what processes have left behind, or go on with. */
    void endSessions() {
        WireProxy open = open();
        if (open != null) {
            open.endSessions();
        }
    }

    @Override
    public void close() throws SQLException {
        WireProxy open = open();
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new SQLException("The tool's way to the database cannot be closed: " + e, e);
            }
        }
    }
}
