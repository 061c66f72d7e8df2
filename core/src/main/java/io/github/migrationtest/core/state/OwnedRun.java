package io.github.migrationtest.core.state;

import io.github.migrationtest.core.migration.MigrationRun;
import java.sql.SQLException;

/** A run that somebody owns and ends. */
public interface OwnedRun extends MigrationRun, AutoCloseable {

    /** Whether a step was asked for: a test that asked for none tested nothing. */
    boolean hasRun();

    /** Ends all sessions of the run, but leaves the database as it is. */
    void keep() throws SQLException;

    /** Ends all sessions of the run and drops its database. */
    @Override
    void close() throws SQLException;
}
