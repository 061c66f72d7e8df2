package io.github.migrationtest.core.catalog;

/** An {@code EXCLUDE} constraint. */
public final class ExclusionConstraint extends Constraint {

    ExclusionConstraint(ObjectParts parts) {
        super(parts);
    }
}
