package io.github.migrationtest.junit;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.state.Climb;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Climbs on all databases of a matrix at once, so that tests, which ask for one database after the other, mostly find
 * their answers there.
 *
 * <p>The databases take turns, migration by migration: what is asked for next is what has waited longest.
 */
final class BackgroundClimbs implements AutoCloseable {

    private final ExecutorService threads;
    private final BooleanSupplier outOfTime;
    private final Map<Climb, Exception> failures = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param outOfTime whether there is no time for a further migration
     */
    BackgroundClimbs(int size, BooleanSupplier outOfTime) {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "migration-test climb " + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.outOfTime = outOfTime;
    }

    /** Climbs through some migrations on each of some databases. */
    void begin(List<Supplier<Climb>> databases, List<Migration> migrations) {
        databases.forEach(database -> execute(() -> open(database, migrations)));
    }

    private void open(Supplier<Climb> database, List<Migration> migrations) {
        Climb climb;
        try {
            climb = database.get();
        } catch (RuntimeException e) {
            // the test that asks for this database is told the same
            return;
        }
        advance(climb, migrations.iterator());
    }

    private void advance(Climb climb, Iterator<Migration> migrations) {
        if (closed || outOfTime.getAsBoolean() || !migrations.hasNext()) {
            return;
        }
        try {
            climb.advance(migrations.next());
        } catch (SQLException | RuntimeException e) {
            failures.put(climb, e);
            return;
        }
        execute(() -> advance(climb, migrations));
    }

    private void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            // closed meanwhile: nobody waits for the answer
        }
    }

    /** Throws what ended a climb in the background, to the first one who asks for it. */
    void tell(Climb climb) throws SQLException {
        Exception failure = failures.remove(climb);
        if (failure instanceof SQLException sql) {
            throw sql;
        } else if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
    }

    /** Waits for the steps that are being run, and begins no other. */
    @Override
    public void close() {
        closed = true;
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
