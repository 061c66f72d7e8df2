package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.CheckConstraint;
import java.util.Optional;

/** A CHECK constraint is validated under lock. */
final class CheckValidatedUnderLock extends GrowthRule {

    CheckValidatedUnderLock() {
        super("check-validated-under-lock", "a CHECK constraint is validated under lock", """
                ADD CONSTRAINT … CHECK reads all rows while everybody is locked out. With NOT VALID it is in force for new rows at once; VALIDATE CONSTRAINT, in
                a migration of its own, then reads the old rows while reads and writes go on.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return NewConstraints.of(growing, step)
                .filter(CheckConstraint.class::isInstance)
                .findFirst()
                .map(check -> new Cause(
                        check.table(), "reads all rows to check " + check.name(), NewConstraints.inTwoSteps(check)));
    }
}
