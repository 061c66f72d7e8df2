package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Trigger;
import org.jspecify.annotations.Nullable;

/** Assertions on a trigger. */
public class TriggerAssert extends AbstractTriggerAssert<TriggerAssert> {

    public TriggerAssert(@Nullable Trigger actual) {
        super(actual, TriggerAssert.class);
    }
}
