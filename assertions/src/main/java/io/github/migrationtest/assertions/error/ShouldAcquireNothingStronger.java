package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Locks in a stronger mode than allowed. */
public final class ShouldAcquireNothingStronger extends ExpectingLocks {

    private ShouldAcquireNothingStronger(String expected, String found, List<String> lines, Set<String> instead) {
        super(expected, found, lines, instead);
    }

    /**
     * @param expected what was claimed: {@code up to acquire nothing stronger than SHARE}
     * @param stronger the locks that are
     */
    public static ShouldAcquireNothingStronger shouldAcquireNothingStronger(
            String expected, LockTimeline timeline, List<LockHold> stronger) {
        Set<String> instead = stronger.stream()
                .map(timeline::statement)
                .flatMap(statement -> SaferSql.concurrently(timeline, statement).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ShouldAcquireNothingStronger(expected, "it does", byStatement(timeline, stronger), instead);
    }
}
