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

    /** The specifications; none where only the rest is said. */
    String[] value() default {};

    /**
     * A script that is run once per server, as its user, before the first database is made: roles, extensions, schemas. A
     * file of the module, or {@code classpath:…}; {@code migrationtest/init.sql} on the classpath needs no mention.
     */
    String init() default "";

    /** The role that migrations run as, and that owns the databases; without one, the server's own user. */
    String role() default "";
}
