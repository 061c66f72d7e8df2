package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.lock.Canary;
import io.github.migrationtest.core.lock.CanaryReport;
import io.github.migrationtest.core.lock.Traffic;
import io.github.migrationtest.core.lock.TrafficReport;
import io.github.migrationtest.core.observe.StepContext;
import io.github.migrationtest.core.observe.StepObserver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has traffic run beside a step, and beside later attempts at it, until it is closed. */
public final class TrafficObserver implements StepObserver<TrafficReport>, AutoCloseable {

    private final Traffic traffic;
    private final StatementClock clock = new StatementClock(this::arrives);
    private @Nullable RunningTraffic running;
    private @Nullable TrafficPlan plan;
    private long begin;
    private int attempts;

    public TrafficObserver(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public Class<TrafficReport> factType() {
        return TrafficReport.class;
    }

    /**
     * Begins with the first attempt.
     *
     * @throws IllegalArgumentException if traffic cannot be as the user wants it
     */
    @Override
    public Observation<TrafficReport> begin(StepContext context) throws SQLException {
        attempts++;
        context.listen(clock);
        if (running == null) {
            start(context);
        }
        return this::report;
    }

    private void start(StepContext context) throws SQLException {
        TrafficSessions sessions = new TrafficSessions(context.database());
        int room = sessions.free();
        try (Connection session = sessions.open()) {
            plan = TrafficPlan.of(traffic, context.catalog(), session, room);
        }
        running = new RunningTraffic(sessions);
        try {
            running.start(traffic, plan, room);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        requireNoErrors(running.lanes());
        begin = System.nanoTime();
    }

    private void arrives() {
        if (running != null) {
            running.arrives();
        }
    }

    private static void requireNoErrors(List<Lane> lanes) {
        for (Lane lane : lanes) {
            for (ErrorTally.Kind kind : lane.errors().kinds()) {
                throw new IllegalArgumentException(
                        "A statement of traffic fails before the migration, though not when it"
                                + " was alone: ERROR " + kind.failure().sqlState() + ": "
                                + kind.failure().message() + "\n  in: "
                                + lane.asked().canary().sql());
            }
        }
    }

    private TrafficReport report() throws SQLException {
        RunningTraffic there = running;
        TrafficPlan planned = plan;
        if (there == null || planned == null) {
            throw new IllegalStateException("Traffic did not begin");
        }
        long through = System.nanoTime();
        try {
            there.askOnceMore();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        long arrival = clock.arrival(begin);
        Summary summary = new Summary(clock, arrival, through);
        List<CanaryReport> canaries = new ArrayList<>();
        byCanary(there.lanes()).values().forEach(lanes -> canaries.add(summary.of(lanes)));
        return new TrafficReport(
                canaries,
                planned.notAsked(),
                traffic.clients(),
                attempts,
                Duration.ofNanos(through - arrival),
                throughput(there.lanes(), arrival),
                new Deadlocks(there.lanes(), clock).find());
    }

    private static Map<Canary, List<Lane>> byCanary(List<Lane> lanes) {
        Map<Canary, List<Lane>> byCanary = new LinkedHashMap<>();
        lanes.forEach(lane -> byCanary.computeIfAbsent(lane.asked().canary(), canary -> new ArrayList<>())
                .add(lane));
        return byCanary;
    }

    private static int throughput(List<Lane> lanes, long arrival) {
        if (lanes.isEmpty()) {
            return 100;
        }
        List<Sample> samples = Summary.samples(lanes);
        long interval = lanes.get(0).period() / lanes.size();
        return Throughput.lowest(samples, interval, arrival, Summary.last(samples));
    }

    private static SQLException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SQLException("Interrupted while traffic ran", e);
    }

    @Override
    public void close() throws SQLException {
        if (running != null) {
            running.close();
        }
    }
}
