package io.github.migrationtest.core.lock;

import java.sql.SQLException;

/** Who runs a statement and tells what it locked and did. */
interface LockWitness extends AutoCloseable {

    /** Runs the statement of a case on a database of its own. */
    Seen run(LockCase each) throws SQLException;

    @Override
    void close() throws SQLException;
}
