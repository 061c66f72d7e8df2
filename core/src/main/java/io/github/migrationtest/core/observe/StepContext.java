package io.github.migrationtest.core.observe;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The step that an observer is about to see. */
public interface StepContext {

    /** The database that the step changes. */
    TestDatabase database();

    /** The history that the step belongs to. */
    MigrationHistory history();

    /** The migrations of the step, in the order of versions. */
    List<Migration> migrations();

    /** Whether they are applied or undone. */
    Direction direction();

    /** The schema as it is now, without the tool's own tables; read once for all observers. */
    Catalog catalog() throws SQLException;

    /**
     * A session that watches, in autocommit, of the server's user: shared by the observers, and for the thread of the step
     * only. Nobody closes it.
     */
    Connection session() throws SQLException;

    /** Has the migration's own statements told to a listener, in the session that runs them. */
    void listen(StatementListener listener);

    /** Has everything that the tool's sessions send told to a probe, where they can be listened to; one at a time. */
    void probe(SessionProbe probe) throws SQLException;
}
