package io.github.migrationtest.assertions;

import io.github.migrationtest.core.lock.LockTimeline;
import org.jspecify.annotations.Nullable;

/** Assertions on what was seen of locks and work, without a step. */
public class LockTimelineAssert extends AbstractLockTimelineAssert<LockTimelineAssert> {

    public LockTimelineAssert(@Nullable LockTimeline actual) {
        super(actual, LockTimelineAssert.class);
    }
}
