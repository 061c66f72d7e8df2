package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Constraint;
import java.util.List;
import java.util.Optional;

/** A constraint is added and validated in one transaction. */
final class ValidateInOneTransaction extends GrowthRule {

    ValidateInOneTransaction() {
        super("validate-in-one-transaction", "a constraint is added and validated in one transaction", """
                NOT VALID and VALIDATE CONSTRAINT are two steps because the first needs a strong lock for an instant and the second a weak one for long. In one
                transaction, which one script mostly is, the strong lock of the first is held while the second reads all rows.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        if (growing.tookALock() || !SqlText.says(growing.statement().sql(), "validate constraint")) {
            return Optional.empty();
        }
        return growing.works().stream()
                .flatMap(work -> step.tableAfter(work.table().table()).stream())
                .flatMap(table -> table.constraints().stream())
                .filter(constraint -> constraint.isValidated()
                        && SqlText.names(growing.statement().sql(), constraint.name()))
                .findFirst()
                .map(ValidateInOneTransaction::cause);
    }

    private static Cause cause(Constraint constraint) {
        return new Cause(
                constraint.table(),
                "reads all rows to validate " + constraint.name(),
                List.of("ALTER TABLE " + constraint.table() + " VALIDATE CONSTRAINT "
                        + SqlText.quoted(constraint.name()) + ";   in a migration of its own, after this one"));
    }
}
