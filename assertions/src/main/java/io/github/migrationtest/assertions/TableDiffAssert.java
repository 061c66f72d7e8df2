package io.github.migrationtest.assertions;

import io.github.migrationtest.core.data.TableDiff;
import org.jspecify.annotations.Nullable;

/** Assertions on what became of one table's old rows. */
public class TableDiffAssert extends AbstractTableDiffAssert<TableDiffAssert> {

    public TableDiffAssert(@Nullable TableDiff actual) {
        super(actual, TableDiffAssert.class);
    }
}
