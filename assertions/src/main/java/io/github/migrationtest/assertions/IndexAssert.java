package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Index;
import org.jspecify.annotations.Nullable;

/** Assertions on an index. */
public class IndexAssert extends AbstractIndexAssert<IndexAssert> {

    public IndexAssert(@Nullable Index actual) {
        super(actual, IndexAssert.class);
    }
}
