package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Column;
import org.jspecify.annotations.Nullable;

/** Assertions on a column. */
public class ColumnAssert extends AbstractColumnAssert<ColumnAssert> {

    public ColumnAssert(@Nullable Column actual) {
        super(actual, ColumnAssert.class);
    }
}
