package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.lock.Canary;
import io.github.migrationtest.core.lock.Deadlock;
import io.github.migrationtest.core.observe.SqlFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds both statements of a deadlock: the server names processes only, its log alone has what they asked. */
final class Deadlocks {

    /** PostgreSQL documentation, appendix A. */
    private static final String DEADLOCK_DETECTED = "40P01";

    /** {@code Process 17 waits for ShareLock on …; blocked by process 18.} */
    private static final Pattern PROCESS = Pattern.compile("\\b[Pp]rocess (\\d+)");

    private final List<Lane> lanes;
    private final StatementClock clock;
    private final Map<Integer, Canary> byPid = new LinkedHashMap<>();

    Deadlocks(List<Lane> lanes, StatementClock clock) {
        this.lanes = lanes;
        this.clock = clock;
        lanes.forEach(
                lane -> lane.pids().forEach(pid -> byPid.put(pid, lane.asked().canary())));
    }

    /** Those of the migration with the traffic, once for each statement of the traffic. */
    List<Deadlock> find() {
        Map<Canary, Deadlock> found = new LinkedHashMap<>();
        for (StatementClock.Timed timed : clock.statements()) {
            SqlFailure failure = timed.statement().failure();
            if (failure != null && failure.sqlState().equals(DEADLOCK_DETECTED)) {
                for (int pid : processes(failure)) {
                    Canary canary = byPid.get(pid);
                    if (canary != null) {
                        found.putIfAbsent(canary, new Deadlock(canary, timed.statement(), true, failure.message()));
                    }
                }
            }
        }
        for (Lane lane : lanes) {
            for (ErrorTally.Kind kind : lane.errors().kinds()) {
                SqlFailure failure = kind.failure();
                if (failure.sqlState().equals(DEADLOCK_DETECTED)
                        && !byPid.keySet().containsAll(processes(failure))) {
                    found.putIfAbsent(
                            lane.asked().canary(),
                            new Deadlock(lane.asked().canary(), clock.waiting(kind.end()), false, failure.message()));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Set<Integer> processes(SqlFailure failure) {
        return PROCESS.matcher(failure.message())
                .results()
                .map((MatchResult process) -> Integer.valueOf(process.group(1)))
                .collect(Collectors.toSet());
    }
}
