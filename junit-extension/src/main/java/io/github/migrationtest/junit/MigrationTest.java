package io.github.migrationtest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that is run once for each migration in scope and each database.
 *
 * <p>The method takes a {@link io.github.migrationtest.core.migration.MigrationRun} and acts on a database of its own in
 * the state before the migration, or a {@link io.github.migrationtest.core.state.RecordedRun} and looks at the round trip
 * that all tests of the class share. May be used as a meta-annotation.
 *
 * <pre>{@code
 * @MigrationTest
 * void undoRestoresSchema(MigrationRun run) {
 *     run.up();
 *     assertThat(run.down()).restoresSchema();
 * }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(MigrationTestExtension.class)
@Tag("migration")
public @interface MigrationTest {

    /** The versions to run for, wherever the scope begins; none means all migrations in scope. */
    String[] value() default {};

    /**
     * Whether the migrations are applied as one step, like a release, instead of one test each. They are neighbours in
     * the history.
     */
    boolean group() default false;

    /** The lowest major version of PostgreSQL that the test is for; on others there is no invocation. */
    int minVersion() default 0;

    /** The highest major version of PostgreSQL that the test is for; on others there is no invocation. */
    int maxVersion() default Integer.MAX_VALUE;
}
