package io.github.migrationtest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves the databases of tests as they are when the tests end, and prints where they are and how to start their server
 * again. The setting {@code migrationtest.keep} ({@code always}, {@code failed}, {@code never}) does the same without code.
 *
 * <p>Embedded servers and containers keep them until the next run of the project, of which the one that somebody has
 * started by hand is no part; a server that was given keeps them until somebody drops them.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface KeepDatabase {

    /** Which databases are kept. */
    When value() default When.ALWAYS;

    /** Which databases are kept. */
    enum When {
        /** All. */
        ALWAYS,
        /** Those of tests that failed. */
        FAILED,
        /** None. */
        NEVER
    }
}
