package io.github.migrationtest.core.internal.step;

import io.github.migrationtest.core.migration.ToolAddress;
import java.sql.SQLException;

/** How a database is reached by a tool that runs as a process of its own. */
public interface Outside {

    /** Where it connects to. */
    ToolAddress address() throws SQLException;

    /** Waits until what it has sent is done, when the process has exited. */
    void settle();
}
