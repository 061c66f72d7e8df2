package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.CheckConstraint;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@code CHECK} constraint. */
public class CheckConstraintAssert extends AbstractCheckConstraintAssert<CheckConstraintAssert> {

    public CheckConstraintAssert(@Nullable CheckConstraint actual) {
        super(actual, CheckConstraintAssert.class);
    }
}
