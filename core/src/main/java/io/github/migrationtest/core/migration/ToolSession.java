package io.github.migrationtest.core.migration;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The database that a tool works on, and the ear that hears which migration it is at. */
public interface ToolSession {

    /** Connections to the database; statements on them are watched. */
    DataSource dataSource();

    /**
     * Where the tool connects to if it runs as a process of its own; what it sends between {@link #begins} and {@link #ends} is
     * watched. For the time of the call only.
     */
    ToolAddress address() throws SQLException;

    /** Whether the step's time is over, so that nobody waits for the tool's process any more. */
    default boolean isGivenUp() {
        return false;
    }

    /** The tool is about to run a migration's own statements. */
    void begins(Migration migration);

    /** The tool has run a migration's own statements; its process, if it is one, has exited. */
    void ends(Migration migration);
}
