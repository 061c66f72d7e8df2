package io.github.migrationtest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A history that begins with a dump of production's schema, because its first migrations no longer run, or never made what
 * production has: {@code @StartFrom(version = "60", sql = "prod-schema.sql")}.
 *
 * <p>V1 to V60 are never run and never judged. An empty database gets the dump, and the tool is told that everything up to
 * V60 has been applied (for Flyway: its baseline). Roles that the dump names and the server lacks are made, without a login;
 * what was left out, such as subscriptions, is said in the summary. {@code migrationtest.start-from} and {@code
 * migrationtest.start-from-sql} say the same without code.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface StartFrom {

    /** The version that production had when the dump was taken, {@code 60}. */
    String version();

    /**
     * What {@code pg_dump -s} wrote, plain or with gzip: on the classpath, {@code prod-schema.sql}, or a file of the project,
     * {@code src/dumps/prod-schema.sql.gz}.
     */
    String sql();
}
