package io.github.migrationtest.core.lock;

import java.time.Duration;

/**
 * A lock on a relation, from the statement that took it to the end of its transaction.
 *
 * @param relation what was locked
 * @param mode how
 * @param statement the number of the statement that took it, an index of {@link LockTimeline#statements()}
 * @param transaction the number of the transaction that held it, an index of {@link LockTimeline#transactions()}
 * @param acquired when it was there for certain, from the step's begin
 * @param released when it was gone, from the step's begin
 * @param held how long it was held
 * @param waited how long it was waited for; whoever came later waited behind
 * @param sampled whether it was only seen now and then, and not after each statement: it may have been missed in between
 */
public record LockHold(
        LockedRelation relation,
        LockMode mode,
        int statement,
        int transaction,
        Duration acquired,
        Duration released,
        TimeBounds held,
        Duration waited,
        boolean sampled) {

    /** How long others had to wait who wanted a conflicting lock: behind the one who waited, and then for the holder. */
    public TimeBounds blocked() {
        return held.plus(new TimeBounds(waited, waited));
    }
}
