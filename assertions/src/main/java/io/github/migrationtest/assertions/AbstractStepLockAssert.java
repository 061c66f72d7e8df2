package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldBeSafe.shouldBeSafe;
import static io.github.migrationtest.assertions.error.ShouldHaveObject.shouldHaveObject;
import static io.github.migrationtest.assertions.error.ShouldHaveSucceeded.shouldHaveSucceeded;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Relation;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.safety.RuleChoice;
import io.github.migrationtest.core.safety.StepSafety;
import java.util.List;
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

    /**
     * Verifies what the check {@code blocksNobody} does, of this step: that nothing that takes longer with more rows is done
     * under a lock for which others wait, and that nothing is taken away that the version in production uses. A failure has what
     * each safety rule found, in the words of the check.
     *
     * <pre><code class='java'> // passes after CREATE INDEX CONCURRENTLY … ON orders (email):
     * assertThat(run.up()).isSafe();
     * // fails after CREATE INDEX … ON orders (email):
     * assertThat(run.up()).isSafe();
     * // fails after ALTER TABLE orders ADD COLUMN note text, without a lock_timeout:
     * assertThat(run.up()).isSafe("no-lock-timeout", "-truncates");</code></pre>
     *
     * @param rules the ids of safety rules that are looked at besides, those that are left out with {@code -} before it
     * @throws io.github.migrationtest.core.ConfigurationException if there is no such rule
     */
    public SELF isSafe(String... rules) {
        RuleChoice choice = RuleChoice.parse(List.of(rules));
        LockTimeline timeline = timeline();
        List<Finding> findings = StepSafety.of(actual, choice).failing();
        if (!findings.isEmpty()) {
            throw assertionError(shouldBeSafe(subject(), findings));
        }
        return certainly(
                "to be safe",
                LockDoubt.ofNotSeen(timeline)
                        .or(() -> LockDoubt.ofNoRows(timeline, Waiting.WRITES.holds(timeline, TableScope.ALL))));
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
