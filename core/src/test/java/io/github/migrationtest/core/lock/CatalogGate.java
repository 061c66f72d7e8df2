package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Makes another session stand still each time that it writes to {@code pg_class}: two sessions take turns in locking it
 * against writers, the second queueing behind the one that stands still before the first lets it go on.
 */
final class CatalogGate implements AutoCloseable {

    private static final String SHUT = "lock table pg_catalog.pg_class in share mode";

    private final List<Connection> keepers;
    private int turn;

    CatalogGate(TestDatabase database) throws SQLException {
        keepers = List.of(database.connect(), database.connect());
        for (Connection keeper : keepers) {
            keeper.setAutoCommit(false);
        }
        Shop.execute(keepers.get(0), SHUT);
    }

    /** Whether the session stands still; not where what it does has ended. */
    boolean awaitStandStill(Connection helper, int pid, Future<?> running) throws SQLException {
        WatchedFromOutside.await(helper, waits(pid), running);
        return !running.isDone();
    }

    /** Lets go who stands still, as far as the next time. */
    void next(Connection helper, ExecutorService threads) throws SQLException {
        Connection keeper = keepers.get(turn);
        Connection following = keepers.get(1 - turn);
        int pid = Integer.parseInt(Shop.value(following, "select pg_backend_pid()"));
        following.rollback();
        Future<?> shut = threads.submit(() -> {
            Shop.execute(following, SHUT);
            return null;
        });
        WatchedFromOutside.await(helper, waits(pid), shut);
        keeper.rollback();
        WatchedFromOutside.get(shut);
        turn = 1 - turn;
    }

    private static String waits(int pid) {
        return "select wait_event_type = 'Lock' from pg_stat_activity where pid = " + pid;
    }

    @Override
    public void close() throws SQLException {
        for (Connection keeper : keepers) {
            keeper.close();
        }
    }
}
