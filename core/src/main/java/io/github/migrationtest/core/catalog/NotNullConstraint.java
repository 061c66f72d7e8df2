package io.github.migrationtest.core.catalog;

/** A {@code NOT NULL} constraint that says more than that its column rejects null: {@code NO INHERIT}, {@code NOT VALID}. */
public final class NotNullConstraint extends Constraint {

    NotNullConstraint(ObjectParts parts) {
        super(parts);
    }

    @Override
    boolean generatedNameMeansNothing() {
        return true;
    }
}
