package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.internal.traffic.Sample.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One session that asks one statement at fixed times.
 *
 * <p>A lane has one statement, so that whoever waits for one table does not wait for another one too.
 */
final class Lane {

    private final AskedStatement asked;
    private final TrafficSessions sessions;
    private final Timing timing;
    private final ErrorTally errors = new ErrorTally();
    private final List<Sample> samples = new ArrayList<>();

    /** Every process that has served the lane. */
    private final Set<Integer> pids = ConcurrentHashMap.newKeySet();

    private final Thread thread;
    private Connection session;
    private volatile @Nullable Statement running;
    private volatile long runningSince;
    private volatile boolean stopped;

    /**
     * When to ask; times are {@link System#nanoTime()}.
     *
     * @param first when for the first time
     * @param period after what time again
     * @param turn the number of its first row, so that lanes of the same statement ask for others
     * @param turns by how many rows it goes on
     */
    record Timing(long first, long period, long turn, long turns) {}

    Lane(AskedStatement asked, TrafficSessions sessions, Connection session, Timing timing) throws SQLException {
        this.asked = asked;
        this.sessions = sessions;
        this.session = session;
        this.timing = timing;
        this.pids.add(TrafficSessions.pid(session));
        this.thread = new Thread(this::run, TrafficSessions.NAME);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            long due = timing.first();
            long turn = timing.turn();
            while (awaits(due)) {
                ask(asked.variant(turn));
                turn += timing.turns();
                // what came due meanwhile would have waited too: the report counts it
                long passed = Math.max(0, System.nanoTime() - due) / timing.period();
                due += (passed + 1) * timing.period();
            }
        } finally {
            closeSession();
        }
    }

    private boolean awaits(long due) {
        for (long left = due - System.nanoTime(); left > 0 && !stopped; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return !stopped;
    }

    private void ask(String sql) {
        long begin = System.nanoTime();
        Outcome outcome = Outcome.ANSWERED;
        runningSince = begin;
        try (Statement statement = connected().createStatement()) {
            statement.setEscapeProcessing(false);
            running = statement;
            statement.execute(sql);
        } catch (SQLException e) {
            outcome = Outcome.REFUSED;
            if (!stopped) {
                errors.add(e, begin, System.nanoTime());
            }
        } finally {
            running = null;
        }
        if (!stopped) {
            add(new Sample(begin, System.nanoTime(), outcome));
        }
        rollBack(begin, outcome);
    }

    /** A session that the server has ended is opened again, as a pool does it. */
    private Connection connected() throws SQLException {
        if (session.isClosed()) {
            session = sessions.open();
            pids.add(TrafficSessions.pid(session));
        }
        return session;
    }

    /** One that fails though its statement was answered is an error too: whoever commits there would have met it. */
    private void rollBack(long begin, Outcome outcome) {
        try {
            if (!session.isClosed()) {
                session.rollback();
            }
        } catch (SQLException broken) {
            if (!stopped && outcome == Outcome.ANSWERED) {
                errors.add(broken, begin, System.nanoTime());
            }
            closeSession();
        }
    }

    private void closeSession() {
        try {
            session.close();
        } catch (SQLException e) {
            // it is closed on our side all the same
        }
    }

    private synchronized void add(Sample sample) {
        samples.add(sample);
        notifyAll();
    }

    AskedStatement asked() {
        return asked;
    }

    long period() {
        return timing.period();
    }

    ErrorTally errors() {
        return errors;
    }

    Set<Integer> pids() {
        return Set.copyOf(pids);
    }

    /** What was asked until now; what still waits stands last. */
    synchronized List<Sample> samples() {
        List<Sample> all = new ArrayList<>(samples);
        if (running != null) {
            long begin = runningSince;
            if (all.isEmpty() || all.get(all.size() - 1).begin() < begin) {
                all.add(new Sample(begin, System.nanoTime(), Outcome.WAITING));
            }
        }
        return all;
    }

    /**
     * Waits until the statement has been answered so many times since a moment.
     *
     * @param deadline when to give up
     */
    synchronized void awaitAnswers(int answers, long since, long deadline) throws InterruptedException {
        while (answersSince(since) < answers && thread.isAlive()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(Math.min(left, 100));
        }
    }

    private int answersSince(long since) {
        int answers = 0;
        for (int i = samples.size() - 1; i >= 0 && samples.get(i).begin() >= since; i--) {
            answers++;
        }
        return answers;
    }

    /** Has the lane end by itself; a statement that waits is cancelled. */
    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
        if (thread.getState() == Thread.State.NEW) {
            closeSession();
        }
        Statement waiting = running;
        if (waiting != null) {
            try {
                waiting.cancel();
            } catch (SQLException e) {
                // it is done, or its session is gone
            }
        }
    }

    /** Whether it has ended, after at most a time. */
    boolean hasEnded(long millis) throws InterruptedException {
        thread.join(Math.max(1, millis));
        return !thread.isAlive();
    }
}
