package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.CompositeType;
import org.jspecify.annotations.Nullable;

/** Assertions on a composite type. */
public class CompositeTypeAssert extends AbstractCompositeTypeAssert<CompositeTypeAssert> {

    public CompositeTypeAssert(@Nullable CompositeType actual) {
        super(actual, CompositeTypeAssert.class);
    }
}
