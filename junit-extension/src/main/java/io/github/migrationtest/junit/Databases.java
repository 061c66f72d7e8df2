package io.github.migrationtest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The databases that migrations are tested on: {@code 16} for PostgreSQL 16 by the configured provider, {@code
 * embedded:16.4}, an image as in {@code postgres:16-alpine}, or a JDBC URL.
 *
 * <p>Without it, the tests run on the newest version that this release embeds. The setting {@code
 * migrationtest.databases} (a comma-separated list, as a system property, environment variable or JUnit configuration
 * parameter) replaces it, so that a CI matrix needs no code.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface Databases {

    /** The specifications, at least one. */
    String[] value();
}
