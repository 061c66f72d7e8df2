package io.github.migrationtest.core.catalog;

/** A {@code UNIQUE} constraint. */
public final class UniqueConstraint extends Constraint {

    UniqueConstraint(ObjectParts parts) {
        super(parts);
    }
}
