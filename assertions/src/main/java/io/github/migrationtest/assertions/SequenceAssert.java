package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Sequence;
import org.jspecify.annotations.Nullable;

/** Assertions on a sequence. */
public class SequenceAssert extends AbstractSequenceAssert<SequenceAssert> {

    public SequenceAssert(@Nullable Sequence actual) {
        super(actual, SequenceAssert.class);
    }
}
