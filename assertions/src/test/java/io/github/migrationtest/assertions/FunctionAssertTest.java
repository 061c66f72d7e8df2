package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;

import io.github.migrationtest.core.catalog.Catalog;
import org.junit.jupiter.api.Test;

class FunctionAssertTest {

    private final Catalog catalog = StoreCatalog.store();

    @Test
    void takes() {
        assertThat(catalog.function("twice")).takes("int", "text");
        assertThat(catalog.function("touch")).takes();

        assertFails(() -> assertThat(catalog.function("twice")).takes("integer"), """
                Expecting function public.twice(integer, text) to have arguments (integer)
                but its arguments are (integer, text)
                """);
    }

    @Test
    void returnsType() {
        assertThat(catalog.function("twice")).returnsType("int");

        assertFails(() -> assertThat(catalog.function("twice")).returnsType("text"), """
                Expecting function public.twice(integer, text) to have result text
                but its result is integer
                """);
        assertFails(() -> assertThat(catalog.function("tidy")).returnsType("int"), """
                Expecting procedure public.tidy() to have result int
                but it has none
                """);
    }

    @Test
    void hasLanguage() {
        assertThat(catalog.function("twice")).hasLanguage("sql");

        assertFails(() -> assertThat(catalog.function("touch")).hasLanguage("sql"), """
                Expecting function public.touch() to have language sql
                but its language is plpgsql
                """);
    }

    @Test
    void isImmutable() {
        assertThat(catalog.function("twice")).isImmutable();

        assertFails(() -> assertThat(catalog.function("touch")).isImmutable(), """
                Expecting function public.touch() to have volatility IMMUTABLE
                but its volatility is VOLATILE
                """);
    }

    @Test
    void isStable() {
        assertThat(catalog.function("now_here")).isStable();

        assertFails(() -> assertThat(catalog.function("twice")).isStable(), """
                Expecting function public.twice(integer, text) to have volatility STABLE
                but its volatility is IMMUTABLE
                """);
    }

    @Test
    void isVolatile() {
        assertThat(catalog.function("touch")).isVolatile();

        assertFails(() -> assertThat(catalog.function("twice")).isVolatile(), """
                Expecting function public.twice(integer, text) to have volatility VOLATILE
                but its volatility is IMMUTABLE
                """);
    }

    @Test
    void isStrict() {
        assertThat(catalog.function("twice")).isStrict();

        assertFails(() -> assertThat(catalog.function("touch")).isStrict(), """
                Expecting function public.touch() to be strict
                but it is called on null input
                """);
    }

    @Test
    void isNotStrict() {
        assertThat(catalog.function("touch")).isNotStrict();

        assertFails(() -> assertThat(catalog.function("twice")).isNotStrict(), """
                Expecting function public.twice(integer, text) not to be strict
                but it is STRICT
                """);
    }

    @Test
    void isSecurityDefiner() {
        assertThat(catalog.function("touch")).isSecurityDefiner();

        assertFails(() -> assertThat(catalog.function("twice")).isSecurityDefiner(), """
                Expecting function public.twice(integer, text) to be SECURITY DEFINER
                but it is SECURITY INVOKER
                """);
    }

    @Test
    void isSecurityInvoker() {
        assertThat(catalog.function("twice")).isSecurityInvoker();

        assertFails(() -> assertThat(catalog.function("touch")).isSecurityInvoker(), """
                Expecting function public.touch() to be SECURITY INVOKER
                but it is SECURITY DEFINER
                """);
    }

    @Test
    void isParallelSafe() {
        assertThat(catalog.function("twice")).isParallelSafe();

        assertFails(() -> assertThat(catalog.function("touch")).isParallelSafe(), """
                Expecting function public.touch() to have parallel safety SAFE
                but its parallel safety is UNSAFE
                """);
    }

    @Test
    void isParallelRestricted() {
        assertThat(catalog.function("now_here")).isParallelRestricted();

        assertFails(() -> assertThat(catalog.function("twice")).isParallelRestricted(), """
                Expecting function public.twice(integer, text) to have parallel safety RESTRICTED
                but its parallel safety is SAFE
                """);
    }

    @Test
    void isParallelUnsafe() {
        assertThat(catalog.function("touch")).isParallelUnsafe();

        assertFails(() -> assertThat(catalog.function("twice")).isParallelUnsafe(), """
                Expecting function public.twice(integer, text) to have parallel safety UNSAFE
                but its parallel safety is SAFE
                """);
    }

    @Test
    void hasBody() {
        assertThat(catalog.function("twice")).hasBody("select n * 2");

        assertFails(() -> assertThat(catalog.function("twice")).hasBody("select n * 3"), """
                Expecting function public.twice(integer, text) to have body select n * 3
                but its body is select n * 2
                """);
    }

    @Test
    void hasSetting() {
        assertThat(catalog.function("touch")).hasSetting("search_path", "audit");

        assertFails(() -> assertThat(catalog.function("touch")).hasSetting("search_path", "public"), """
                Expecting function public.touch() to have setting search_path=public
                but its settings are:
                  search_path=audit
                """);
        assertFails(() -> assertThat(catalog.function("twice")).hasSetting("search_path", "public"), """
                Expecting function public.twice(integer, text) to have setting search_path=public
                but it has no setting
                """);
    }

    @Test
    void isProcedure() {
        assertThat(catalog.function("tidy")).isProcedure();

        assertFails(() -> assertThat(catalog.function("twice")).isProcedure(), """
                Expecting function public.twice(integer, text) to be a procedure
                but it is of kind function
                """);
    }

    @Test
    void isAggregate() {
        assertThat(catalog.function("total_of")).isAggregate();

        assertFails(() -> assertThat(catalog.function("twice")).isAggregate(), """
                Expecting function public.twice(integer, text) to be an aggregate
                but it is of kind function
                """);
    }

    @Test
    void isFunction() {
        assertThat(catalog.function("twice")).isFunction();

        assertFails(() -> assertThat(catalog.function("tidy")).isFunction(), """
                Expecting procedure public.tidy() to be a function
                but it is of kind procedure
                """);
    }

    @Test
    void hasArguments() {
        assertThat(catalog.function("twice")).hasArguments("n integer, m text");
        assertThat(catalog.function("touch")).hasArguments("");

        assertFails(() -> assertThat(catalog.function("twice")).hasArguments("n integer, t text"), """
                Expecting function public.twice(integer, text) to have arguments n integer, t text
                but its arguments are n integer, m text
                """);
    }
}
