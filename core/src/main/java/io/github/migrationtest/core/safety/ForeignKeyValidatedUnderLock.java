package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.ForeignKey;
import java.util.Optional;

/** A foreign key is validated under lock. */
final class ForeignKeyValidatedUnderLock extends GrowthRule {

    ForeignKeyValidatedUnderLock() {
        super("foreign-key-validated-under-lock", "a foreign key is validated under lock", """
                ADD FOREIGN KEY locks both tables against writes while it looks up the referenced row of each row. With NOT VALID it is in force for new rows at once;
                VALIDATE CONSTRAINT, in a migration of its own, then reads the old rows while reads and writes go on.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return NewConstraints.of(growing, step)
                .filter(ForeignKey.class::isInstance)
                .findFirst()
                .map(key -> new Cause(
                        key.table(),
                        "looks up what each row references, for " + key.name(),
                        NewConstraints.inTwoSteps(key)));
    }
}
