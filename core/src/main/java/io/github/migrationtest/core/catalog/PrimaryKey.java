package io.github.migrationtest.core.catalog;

/** A primary key. */
public final class PrimaryKey extends Constraint {

    PrimaryKey(ObjectParts parts) {
        super(parts);
    }
}
