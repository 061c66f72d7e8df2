package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** Assertions on the schema of a database. */
public class CatalogAssert extends AbstractCatalogAssert<CatalogAssert> {

    public CatalogAssert(@Nullable Catalog actual) {
        super(actual, CatalogAssert.class);
    }
}
