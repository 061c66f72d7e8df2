package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.lock.TrafficKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A long session that is open. */
final class LongTransaction {

    /** Nothing is heard of what a tool does past its connections, such as COPY; it must not wait for ever. */
    private static final long SECONDS_UNTIL_ARRIVAL = 10;

    private final Connection session;
    private final int pid;
    private final Thread thread;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private LongTransaction(Connection session, long millis) throws SQLException {
        this.session = session;
        this.pid = TrafficSessions.pid(session);
        this.thread = new Thread(() -> await(millis), TrafficSessions.NAME);
        this.thread.setDaemon(true);
    }

    /** @throws IllegalArgumentException if the server refuses it */
    static LongTransaction open(LongOpening opening, TrafficSessions sessions) throws SQLException {
        Connection session = sessions.open();
        try (Statement statement = session.createStatement()) {
            if (opening.session().kind() == TrafficKind.READ) {
                statement.execute("set transaction isolation level repeatable read");
            }
            statement.execute(opening.sql());
            return new LongTransaction(session, opening.session().lasts().toMillis());
        } catch (SQLException e) {
            session.close();
            throw TrafficPlan.failed("A long session cannot be opened", opening.sql(), e);
        }
    }

    int pid() {
        return pid;
    }

    /** Waits for the migration. */
    void start() {
        thread.start();
    }

    /** Lets the time run. */
    void arrives() {
        arrived.countDown();
    }

    private void await(long millis) {
        try {
            arrived.await(SECONDS_UNTIL_ARRIVAL, TimeUnit.SECONDS);
            ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void close() {
        try {
            session.close(); // which rolls back
        } catch (SQLException e) {
            // it is closed on our side all the same
        }
    }

    /** Ends it now. */
    void stop() {
        ended.countDown();
        arrived.countDown();
        if (thread.getState() == Thread.State.NEW) {
            close();
        }
    }

    /** Whether it has ended, after at most a time. */
    boolean hasEnded(long millis) throws InterruptedException {
        thread.join(Math.max(1, millis));
        return !thread.isAlive();
    }
}
