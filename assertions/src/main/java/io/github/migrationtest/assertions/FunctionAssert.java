package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Routine;
import org.jspecify.annotations.Nullable;

/** Assertions on a function, procedure or aggregate. */
public class FunctionAssert extends AbstractFunctionAssert<FunctionAssert> {

    public FunctionAssert(@Nullable Routine actual) {
        super(actual, FunctionAssert.class);
    }
}
