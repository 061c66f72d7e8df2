package io.github.migrationtest.assertions;

import io.github.migrationtest.core.lock.LockPrediction;
import org.jspecify.annotations.Nullable;

/** Assertions on how long a step would block others where there are more rows. */
public class LockPredictionAssert extends AbstractLockPredictionAssert<LockPredictionAssert> {

    public LockPredictionAssert(@Nullable LockPrediction actual) {
        super(actual, LockPredictionAssert.class);
    }
}
