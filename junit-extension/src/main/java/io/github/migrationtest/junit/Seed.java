package io.github.migrationtest.junit;

import io.github.migrationtest.fixtures.Fixtures;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;

/**
 * Data in the states that migrations start from. What is seeded once lives on through the migrations that follow.
 *
 * <p>Without a word, each table that has no rows gets 1,000 synthetic ones at the first state in scope, and so do those that
 * migrations make later; tables whose rows came from migrations are left as they are. {@code @Seed(rows = 10_000)} makes more of
 * them, {@code @Seed(rows = 0)} none. A dump is loaded before them, scripts run after them.
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

    /**
     * How many synthetic rows each table gets that has none; 0 for none, 1,000 if left out. Where a number is given, a table
     * that cannot be filled is an error; else it stays empty, and the summary says so. {@code migrationtest.rows} says the same
     * without code.
     */
    long rows() default Long.MIN_VALUE;

    /**
     * A class, with a constructor without parameters, that says more of the synthetic rows: {@code
     * fixtures.column("customer.status", ColumnValues.oneOf("new", "gold")).without("audit_log")}. Tables and columns that a
     * state does not have, or not yet, are passed over.
     */
    Class<? extends UnaryOperator<Fixtures>> fixtures() default Unchanged.class;

    /**
     * A file with the sizes of production's tables, on the classpath or in the project ({@link
     * io.github.migrationtest.core.statistics.TableSizes#QUERY} writes one): synthetic rows keep the ratios between tables, and
     * small tables their real size. {@code migrationtest/sizes.txt} on the classpath is found if left out.
     */
    String sizes() default "";

    /** The version after which the scripts run, or the synthetic rows begin, {@code 181}; the first state in scope if left out. */
    String at() default "";

    /** Synthetic rows as they are. */
    final class Unchanged implements UnaryOperator<Fixtures> {

        @Override
        public Fixtures apply(Fixtures fixtures) {
            return fixtures;
        }
    }

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
