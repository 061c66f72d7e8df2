package io.github.migrationtest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the migrations are and how their tool is set up. Everything left out is as the tool has it: for Flyway
 * what the Spring application's files say ({@code spring.flyway.*}), else the project's {@code flyway.toml} or {@code
 * flyway.conf}, else {@code classpath:db/migration}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface Migrations {

    /** The tool's locations, {@code classpath:db/migration} or {@code filesystem:sql}. */
    String[] locations() default {};

    /** Where undo scripts are, besides the locations; {@code classpath:db/undo} if left out. */
    String[] undo() default {};

    /**
     * The tool's own configuration files, relative to the project or {@code classpath:…}; where they are named, a Spring
     * application's files are not read.
     */
    String[] configFiles() default {};

    /**
     * What the settings begin with in the Spring application's files, where it has several histories: {@code
     * app.orders.flyway}; {@code spring.flyway} if left out.
     */
    String springPrefix() default "";

    /** The profiles that the Spring application's files are read for; those that they choose themselves if left out. */
    String[] springProfiles() default {};

    /**
     * The schemas that each migration is applied to in turn, each with a history table of its own, as a service does that
     * keeps a schema per tenant.
     */
    String[] tenants() default {};

    /** Placeholders as {@code name=value}; they win over those of the configuration files. */
    String[] placeholders() default {};

    /**
     * A class that sets the tool up in code, with a constructor without parameters: for Flyway a {@code
     * Consumer<FluentConfiguration>}.
     */
    Class<?> customizer() default void.class;

    /** The folder on the classpath with the scripts {@code after-V181.sql}; {@code db/testdata} if left out. */
    String testdata() default "";

    /**
     * Which migrations are judged: {@code changed}, {@code all}, {@code from:181}, {@code 181..190}, {@code last:5},
     * {@code 181,184}.
     */
    String scope() default "";
}
