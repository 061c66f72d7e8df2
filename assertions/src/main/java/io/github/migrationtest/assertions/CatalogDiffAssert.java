package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.CatalogDiff;

/** Assertions on the difference of two catalogues. */
public class CatalogDiffAssert extends AbstractCatalogDiffAssert<CatalogDiffAssert> {

    public CatalogDiffAssert(CatalogDiff actual) {
        super(actual, CatalogDiffAssert.class);
    }
}
