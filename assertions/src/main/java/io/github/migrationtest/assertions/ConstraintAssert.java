package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Constraint;
import org.jspecify.annotations.Nullable;

/** Assertions on a constraint of whatever kind. */
public class ConstraintAssert extends AbstractConstraintAssert<ConstraintAssert, Constraint> {

    public ConstraintAssert(@Nullable Constraint actual) {
        super(actual, ConstraintAssert.class);
    }
}
