package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;
import static io.github.migrationtest.assertions.error.ShouldHaveIntegrity.shouldHaveNoOrphans;
import static io.github.migrationtest.assertions.error.ShouldHaveIntegrity.shouldHaveSequencesAhead;
import static io.github.migrationtest.assertions.error.ShouldMatchSchema.shouldMatchSchema;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.data.Orphans;
import io.github.migrationtest.core.data.SequenceBehind;
import io.github.migrationtest.core.migration.MigrationRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the database of a {@link MigrationRun}, as it is now.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractMigrationRunAssert<SELF extends AbstractMigrationRunAssert<SELF>>
        extends AbstractAssert<SELF, MigrationRun> {

    protected AbstractMigrationRunAssert(@Nullable MigrationRun actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the schema is the one that a file describes, as {@code pg_dump -s} writes it: production's, so that nobody has
     * changed it by hand, or the one that a team keeps beside its migrations. {@link MigrationRun#differencesFrom} says what
     * counts.
     *
     * <pre><code class='java'> // prod-schema.sql: CREATE TABLE public.customer (id bigint NOT NULL, email text)
     * // passes where the migrations make the same:
     * assertThat(run).matchesSchema("prod-schema.sql");
     * // fails where production has one more index, which somebody has made in a hurry:
     * assertThat(run).matchesSchema("prod-schema.sql");</code></pre>
     *
     * @param schemaFile on the classpath, or else in the project
     */
    public SELF matchesSchema(String schemaFile) {
        isNotNull();
        CatalogDiff drift = actual.differencesFrom(schemaFile);
        if (!drift.isEmpty()) {
            throw assertionError(shouldMatchSchema(schemaFile, drift));
        }
        return myself;
    }

    /**
     * Verifies that every row finds the rows that its foreign keys lead to, those of constraints that are {@code NOT VALID} too.
     * Without a row that has a foreign key the message begins with {@code inconclusive:}.
     *
     * <pre><code class='java'> // passes after ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customer:
     * assertThat(run).hasNoOrphans();
     * // fails after the same NOT VALID, where an order's customer is not there:
     * assertThat(run).hasNoOrphans();</code></pre>
     */
    public SELF hasNoOrphans() {
        isNotNull();
        List<Orphans> orphans = ask(Orphans::of);
        if (!orphans.isEmpty()) {
            throw assertionError(shouldHaveNoOrphans(orphans));
        }
        if (!ask(Orphans::arePossible)) {
            throw assertionError(inconclusive(
                    "every foreign key", "to lead to a row", "no table with a foreign key has a row", StepRows.SEED));
        }
        return myself;
    }

    /**
     * Verifies that no sequence gives a number that its column has already, or will after some more. Without a sequence that
     * belongs to a column the message begins with {@code inconclusive:}.
     *
     * <pre><code class='java'> // passes after INSERT INTO customer (name) VALUES ('Ada'):
     * assertThat(run).sequencesAreAhead();
     * // fails after INSERT INTO customer (id, name) VALUES (1000, 'Ada'):
     * assertThat(run).sequencesAreAhead();</code></pre>
     */
    public SELF sequencesAreAhead() {
        isNotNull();
        List<SequenceBehind> behind = ask(SequenceBehind::of);
        if (!behind.isEmpty()) {
            throw assertionError(shouldHaveSequencesAhead(behind));
        }
        if (!ask(SequenceBehind::arePossible)) {
            throw assertionError(inconclusive(
                    "every sequence",
                    "to be ahead of its column",
                    "no sequence belongs to a column",
                    "leave it out; ALTER SEQUENCE … OWNED BY … makes one belong"));
        }
        return myself;
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = actual.database().connect()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the rows of " + actual.database() + ": " + e.getMessage(), e);
        }
    }
}
