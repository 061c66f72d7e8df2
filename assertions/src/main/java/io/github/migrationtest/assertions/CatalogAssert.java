package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;

/** Assertions on the schema of a database. */
public class CatalogAssert extends AbstractCatalogAssert<CatalogAssert> {

    public CatalogAssert(Catalog actual) {
        super(actual, CatalogAssert.class);
    }
}
