package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldMatchSchema.shouldMatchSchema;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.migration.MigrationRun;
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
}
