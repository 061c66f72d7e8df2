package io.github.migrationtest.assertions;

import io.github.migrationtest.core.lock.BlockingWork;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.LockTimeline;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who waits for a lock. */
enum Waiting {
    READS(LockMode::blocksReads, LockTimeline::growingWhileReadsWait),
    WRITES(LockMode::blocksWrites, LockTimeline::growingWhileWritesWait);

    private final Predicate<LockMode> blocked;
    private final Function<LockTimeline, List<BlockingWork>> growing;

    Waiting(Predicate<LockMode> blocked, Function<LockTimeline, List<BlockingWork>> growing) {
        this.blocked = blocked;
        this.growing = growing;
    }

    /** What grows with rows and is done while they wait. */
    List<BlockingWork> growing(LockTimeline timeline, TableScope scope) {
        return growing.apply(timeline).stream()
                .filter(work -> scope.contains(work.hold()))
                .toList();
    }

    /** The locks that they wait for. */
    List<LockHold> holds(LockTimeline timeline, TableScope scope) {
        return scope.holds(timeline).stream()
                .filter(hold -> blocked.test(hold.mode()))
                .toList();
    }

    String of(TableScope scope) {
        return scope.isOne() ? this + " of " + scope : toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
