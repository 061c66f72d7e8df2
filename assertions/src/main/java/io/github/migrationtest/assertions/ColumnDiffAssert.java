package io.github.migrationtest.assertions;

import io.github.migrationtest.core.data.ColumnDiff;
import org.jspecify.annotations.Nullable;

/** Assertions on what became of one column's old values. */
public class ColumnDiffAssert extends AbstractColumnDiffAssert<ColumnDiffAssert> {

    public ColumnDiffAssert(@Nullable ColumnDiff actual) {
        super(actual, ColumnDiffAssert.class);
    }
}
