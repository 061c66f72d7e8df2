package io.github.migrationtest.assertions;

import io.github.migrationtest.core.data.DataDiff;
import org.jspecify.annotations.Nullable;

/** Assertions on what became of all rows that a database had. */
public class DataDiffAssert extends AbstractDataDiffAssert<DataDiffAssert> {

    public DataDiffAssert(@Nullable DataDiff actual) {
        super(actual, DataDiffAssert.class);
    }
}
