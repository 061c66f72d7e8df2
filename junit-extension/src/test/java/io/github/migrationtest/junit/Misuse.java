package io.github.migrationtest.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way to get it wrong, written as a user would write it, and all that he is told. {@link MisuseTest} runs each class
 * that has it in a project of its own, with PostgreSQL 18 and a history of V1 to V4.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Misuse {

    /** The whole message; {@code {project}} is the project's folder. */
    String says();

    /** Settings as JUnit configuration parameters, {@code migrationtest.scope=all}. */
    String[] settings() default {};

    /** Settings as system properties. */
    String[] systemProperties() default {};

    /** Files of the project, {@code sql/V1__a.sql: select 1;}; those in {@code classes/} are on the classpath. */
    String[] files() default {};
}
