package io.github.migrationtest.core.catalog;

/** A {@code CHECK} constraint. */
public final class CheckConstraint extends Constraint {

    CheckConstraint(ObjectParts parts) {
        super(parts);
    }

    /** The condition as PostgreSQL writes it: {@code (total >= (0)::numeric)}. */
    public String expression() {
        return requiredDetail("expression");
    }

    @Override
    boolean generatedNameMeansNothing() {
        return true;
    }
}
