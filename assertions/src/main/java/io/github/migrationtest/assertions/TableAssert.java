package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Table;
import org.jspecify.annotations.Nullable;

/** Assertions on a table. */
public class TableAssert extends AbstractTableAssert<TableAssert> {

    public TableAssert(@Nullable Table actual) {
        super(actual, TableAssert.class);
    }
}
