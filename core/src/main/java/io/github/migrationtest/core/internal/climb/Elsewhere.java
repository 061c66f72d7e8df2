package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.StateException;
import java.sql.SQLException;

/** A database in the state before a migration, alone on a server that has seen nothing else. */
record Elsewhere(DatabaseServer server, LiveDatabase live) implements AutoCloseable {

    static Elsewhere at(int index, ClimbPlan plan) throws SQLException {
        try {
            States states = new States(plan);
            LiveDatabase live = states.empty();
            MigrationStep failure = states.advance(live, 0, index);
            if (failure != null) {
                throw StateException.failedAgain(failure, "on a server of its own");
            }
            return new Elsewhere(plan.server(), live);
        } catch (SQLException | RuntimeException e) {
            plan.server().close();
            throw e;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
