package io.github.migrationtest.core.internal.observe;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.StepContext;
import io.github.migrationtest.core.observe.StepObserver;
import java.sql.SQLException;

/** Reads the catalogue before and after. */
public final class CatalogObserver implements StepObserver<CatalogChange> {

    @Override
    public Class<CatalogChange> factType() {
        return CatalogChange.class;
    }

    @Override
    public Observation<CatalogChange> begin(StepContext context) throws SQLException {
        Catalog before = context.catalog();
        return () -> new CatalogChange(before, context.catalog());
    }
}
