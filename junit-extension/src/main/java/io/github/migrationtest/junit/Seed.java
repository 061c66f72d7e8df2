package io.github.migrationtest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Data in the states that migrations start from. What is seeded once lives on through the migrations that follow.
 *
 * <p>Scripts named {@code db/testdata/after-V181.sql} on the classpath are run at their version without any annotation.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Repeatable(Seed.Several.class)
public @interface Seed {

    /** SQL scripts on the classpath, {@code db/customers.sql}, run in this order. */
    String[] sql() default {};

    /**
     * Dumps, plain or in the custom format ({@code pg_dump -Fc}): on the classpath, {@code db/shop.dump}, or files of the
     * project, {@code src/dumps/shop.dump}. Only their data is loaded, and they must be of the version that {@link #at} names;
     * a table that a dump has rows of has these and no others afterwards.
     */
    String[] dump() default {};

    /** The version after which the scripts run, {@code 181}; the first state in scope if left out. */
    String at() default "";

    /** More than one {@link Seed}. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @Documented
    @interface Several {

        /** The seeds. */
        Seed[] value();
    }
}
