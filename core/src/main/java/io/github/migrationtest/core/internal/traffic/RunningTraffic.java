package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.lock.Traffic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sessions and threads of traffic, from the beginning to the end. */
final class RunningTraffic implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    /** How long is waited for a statement that does not get an answer. */
    private static final long PATIENCE = 5 * SECOND;

    private static final long LEAST_BEFORE = SECOND / 5;
    private static final int ANSWERS_BEFORE = 3;
    private static final long MILLIS_TO_END = 2_000;

    private final TrafficSessions sessions;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<LongTransaction> transactions = new ArrayList<>();
    private boolean closed;

    RunningTraffic(TrafficSessions sessions) {
        this.sessions = sessions;
    }

    /** Opens the long sessions, begins to ask, and comes back when it is known how long an answer usually takes. */
    void start(Traffic traffic, TrafficPlan plan, int room) throws SQLException, InterruptedException {
        for (LongOpening opening : plan.openings()) {
            transactions.add(LongTransaction.open(opening, sessions));
        }
        transactions.forEach(LongTransaction::start);
        openLanes(traffic, plan.statements(), room - transactions.size());
        long begin = System.nanoTime();
        lanes.forEach(Lane::start);
        long period = lanes.stream().mapToLong(Lane::period).max().orElse(0);
        for (Lane lane : lanes) {
            lane.awaitAnswers(ANSWERS_BEFORE, begin, begin + PATIENCE + ANSWERS_BEFORE * period);
        }
        long left = lanes.isEmpty() ? 0 : begin + LEAST_BEFORE - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000 + 1);
        }
    }

    /** Lanes ask in turns: those of the same statement at equal distances. */
    private void openLanes(Traffic traffic, List<AskedStatement> statements, int room) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        int each = Math.max(1, Math.min(traffic.clients(), room / statements.size()));
        long distance = traffic.every().toNanos() / traffic.clients();
        long period = distance * each * statements.size();
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < each * statements.size(); i++) {
                open.add(sessions.open());
            }
            long first = System.nanoTime() + distance;
            for (int i = 0; i < open.size(); i++) {
                int turn = i / statements.size();
                lanes.add(new Lane(
                        statements.get(i % statements.size()),
                        sessions,
                        open.get(i),
                        new Lane.Timing(first + i * distance, period, turn, each)));
            }
        } finally {
            for (Connection session : open.subList(lanes.size(), open.size())) {
                session.close();
            }
        }
    }

    /** Says that the migration arrives: the time of the long sessions begins. */
    void arrives() {
        transactions.forEach(LongTransaction::arrives);
    }

    /** Comes back when each statement has been asked once more, or nothing more is to be expected. */
    void askOnceMore() throws InterruptedException {
        long since = System.nanoTime();
        for (Lane lane : lanes) {
            lane.awaitAnswers(1, since, since + PATIENCE + lane.period());
        }
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** Ends all sessions and threads, also when the thread is interrupted. */
    @Override
    public void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = Thread.interrupted();
        try {
            lanes.forEach(Lane::stop);
            transactions.forEach(LongTransaction::stop);
            Set<Integer> left = notEnded(MILLIS_TO_END);
            if (!left.isEmpty()) {
                sessions.terminate(left);
                notEnded(MILLIS_TO_END);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Set<Integer> notEnded(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        Set<Integer> pids = new HashSet<>();
        for (Lane lane : lanes) {
            if (!lane.hasEnded((deadline - System.nanoTime()) / 1_000_000)) {
                pids.addAll(lane.pids());
            }
        }
        for (LongTransaction transaction : transactions) {
            if (!transaction.hasEnded((deadline - System.nanoTime()) / 1_000_000)) {
                pids.add(transaction.pid());
            }
        }
        return pids;
    }
}
