package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.NodeStart;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several starts of the tool at once, on one database. */
final class Nodes {

    private Nodes() {}

    static List<NodeStart> start(LiveDatabase live, List<Migration> upTo, int nodes, StepLimit limit)
            throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(nodes, task -> new Thread(task, "migration-test node"));
        CountDownLatch together = new CountDownLatch(nodes);
        try (StepWatchdog watchdog = StepWatchdog.watch(live.database(), limit)) {
            List<Future<NodeStart>> running = new ArrayList<>();
            for (int i = 1; i <= nodes; i++) {
                int node = i;
                running.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return start(live, upTo, node, watchdog);
                }));
            }
            List<NodeStart> starts = new ArrayList<>();
            for (Future<NodeStart> start : running) {
                starts.add(start.get());
            }
            return starts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while nodes were starting", e);
        } catch (ExecutionException e) {
            throw new SQLException("A node could not be started: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static NodeStart start(LiveDatabase live, List<Migration> upTo, int node, StepWatchdog watchdog) {
        try {
            return new NodeStart(node, live.history().start(live.unwatched(), upTo), null);
        } catch (SQLException | RuntimeException e) {
            String said = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            return new NodeStart(node, List.of(), watchdog.report().orElse(said));
        }
    }
}
