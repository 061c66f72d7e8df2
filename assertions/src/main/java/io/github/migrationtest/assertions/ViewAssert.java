package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.View;
import org.jspecify.annotations.Nullable;

/** Assertions on a view or materialized view. */
public class ViewAssert extends AbstractViewAssert<ViewAssert> {

    public ViewAssert(@Nullable View actual) {
        super(actual, ViewAssert.class);
    }
}
