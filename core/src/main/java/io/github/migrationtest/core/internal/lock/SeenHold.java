package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.LockedRelation;

/**
 * A lock while the step runs.
 *
 * @param earliest when it can have been taken at the earliest
 * @param latest when it was there for certain
 * @param releasedFrom until when it was there for certain
 * @param releasedTo when it was gone for certain
 * @param waited how long it was waited for
 */
record SeenHold(
        LockedRelation relation,
        LockMode mode,
        SeenStatement statement,
        long earliest,
        long latest,
        long releasedFrom,
        long releasedTo,
        long waited,
        boolean sampled) {

    /** A look has a time of its own, a little before or after what it saw: bounds are never the wrong way round. */
    SeenHold {
        latest = Math.max(earliest, latest);
        releasedTo = Math.max(releasedFrom, releasedTo);
    }

    SeenHold released(long from, long to) {
        return new SeenHold(relation, mode, statement, earliest, latest, from, to, waited, sampled);
    }

    /** The same where it is known that somebody waited for it. */
    SeenHold waiting(long nanos, long until) {
        return new SeenHold(
                relation,
                mode,
                statement,
                Math.min(Math.max(earliest, until), latest),
                latest,
                releasedFrom,
                releasedTo,
                nanos,
                sampled);
    }
}
