package io.github.migrationtest.core.catalog;

/** A schema. */
public final class Schema extends CatalogObject {

    Schema(ObjectParts parts) {
        super(parts);
    }
}
