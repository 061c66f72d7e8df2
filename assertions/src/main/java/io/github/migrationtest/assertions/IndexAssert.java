package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Index;
import org.jspecify.annotations.Nullable;

/** Assertions on an index. */
public class IndexAssert extends AbstractIndexAssert<IndexAssert> {

    public IndexAssert(Index actual) {
        super(actual, IndexAssert.class, null, null);
    }

    IndexAssert(Index actual, @Nullable TableAssert table, @Nullable CatalogAssert catalog) {
        super(actual, IndexAssert.class, table, catalog);
    }
}
