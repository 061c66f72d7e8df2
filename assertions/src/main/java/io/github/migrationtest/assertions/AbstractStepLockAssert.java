package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldHaveObject.shouldHaveObject;
import static io.github.migrationtest.assertions.error.ShouldHaveSucceeded.shouldHaveSucceeded;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Relation;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a step locked, and on what it did meanwhile.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractStepLockAssert<SELF extends AbstractStepLockAssert<SELF>>
        extends AbstractWorkAssert<SELF, MigrationStep> {

    protected AbstractStepLockAssert(@Nullable MigrationStep actual, Class<?> selfType) {
        super(actual, selfType);
    }

    @Override
    LockTimeline timeline() {
        requireSuccess();
        return actual.fact(LockTimeline.class);
    }

    @Override
    String subject() {
        return actual.direction().toString();
    }

    @Override
    TableScope table(String name, String expected) {
        Catalog before = actual.catalogBefore();
        try {
            Optional<Relation> found = relation(before, name);
            if (found.isEmpty() && relation(actual.catalogAfter(), name).isPresent()) {
                throw assertionError(inconclusive(subject(), expected, name + MADE, NAME_AN_OLD_ONE));
            }
            return TableScope.of(found.orElseGet(() -> before.table(name)).qualifiedName(), before);
        } catch (NoSuchElementException e) {
            throw assertionError(
                    shouldHaveObject("the schema before " + subject(), "table", name, String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Relation> relation(Catalog catalog, String name) {
        return catalog.findTable(name).<Relation>map(table -> table).or(() -> catalog.findView(name));
    }

    void requireSuccess() {
        isNotNull();
        actual.failure().ifPresent(failure -> throwAssertionError(shouldHaveSucceeded(actual, failure)));
    }
}
