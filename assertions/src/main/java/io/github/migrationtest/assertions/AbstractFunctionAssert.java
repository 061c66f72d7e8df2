package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.Routine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a function, procedure or aggregate.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractFunctionAssert<SELF extends AbstractFunctionAssert<SELF>>
        extends AbstractOwnedAssert<SELF, Routine> {

    protected AbstractFunctionAssert(@Nullable Routine actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies the types of the arguments.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("twice")).takes("int", "text");
     * assertThat(catalog.function("touch")).takes();
     * // fails:
     * assertThat(catalog.function("twice")).takes("integer");</code></pre>
     */
    public SELF takes(String... types) {
        return hasValue(
                "arguments",
                tuple(List.of(types)),
                function -> Optional.of("(" + function.argumentTypes() + ")"),
                (found, written) -> takes(found.substring(1, found.length() - 1), types));
    }

    /**
     * Verifies the arguments with names, modes and defaults.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("twice")).hasArguments("n integer, m text");
     * // fails:
     * assertThat(catalog.function("twice")).hasArguments("n integer, t text");</code></pre>
     *
     * @param arguments as PostgreSQL writes them, without parentheses
     */
    public SELF hasArguments(String arguments) {
        return hasValue("arguments", arguments, function -> Optional.of(function.argumentList()));
    }

    /**
     * Verifies what is returned.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("twice")).returnsType("int");
     * // fails:
     * assertThat(catalog.function("twice")).returnsType("text");
     * assertThat(catalog.function("tidy")).returnsType("int");</code></pre>
     *
     * @param type as PostgreSQL writes it, {@code SETOF public.product}, or by an alias
     */
    public SELF returnsType(String type) {
        return hasValue("result", type, Routine::result, TypeNames::same);
    }

    /**
     * Verifies the language.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("twice")).hasLanguage("sql");
     * // fails:
     * assertThat(catalog.function("touch")).hasLanguage("sql");</code></pre>
     */
    public SELF hasLanguage(String language) {
        return hasValue("language", language, Routine::language);
    }

    /**
     * Verifies that the function is {@code IMMUTABLE}: the result depends on the arguments alone.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // passes:
     * assertThat(catalog.function("twice")).isImmutable();
     * // fails:
     * assertThat(catalog.function("touch")).isImmutable();</code></pre>
     */
    public SELF isImmutable() {
        return hasValue("volatility", "IMMUTABLE", Routine::volatility);
    }

    /**
     * Verifies that the function is {@code STABLE}: the result does not change within a statement.
     *
     * <pre><code class='java'> // CREATE FUNCTION now_here() RETURNS date LANGUAGE sql STABLE PARALLEL RESTRICTED AS …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("now_here")).isStable();
     * // fails:
     * assertThat(catalog.function("twice")).isStable();</code></pre>
     */
    public SELF isStable() {
        return hasValue("volatility", "STABLE", Routine::volatility);
    }

    /**
     * Verifies that the function is {@code VOLATILE}: the result may change from call to call.
     *
     * <pre><code class='java'> // CREATE FUNCTION touch() RETURNS trigger
     * //     LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("touch")).isVolatile();
     * // fails:
     * assertThat(catalog.function("twice")).isVolatile();</code></pre>
     */
    public SELF isVolatile() {
        return hasValue("volatility", "VOLATILE", Routine::volatility);
    }

    /**
     * Verifies that the function gives null where an argument is null, without being called.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // passes:
     * assertThat(catalog.function("twice")).isStrict();
     * // fails:
     * assertThat(catalog.function("touch")).isStrict();</code></pre>
     */
    public SELF isStrict() {
        return is(Routine::isStrict, "be strict", function -> "it is called on null input");
    }

    /**
     * Verifies that the function is called where an argument is null.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // passes:
     * assertThat(catalog.function("touch")).isNotStrict();
     * // fails:
     * assertThat(catalog.function("twice")).isNotStrict();</code></pre>
     */
    public SELF isNotStrict() {
        return isNot(Routine::isStrict, "be strict", function -> "it is STRICT");
    }

    /**
     * Verifies that the function has the privileges of its owner.
     *
     * <pre><code class='java'> // CREATE FUNCTION touch() RETURNS trigger
     * //     LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("touch")).isSecurityDefiner();
     * // fails:
     * assertThat(catalog.function("twice")).isSecurityDefiner();</code></pre>
     */
    public SELF isSecurityDefiner() {
        return is(Routine::isSecurityDefiner, "be SECURITY DEFINER", function -> "it is SECURITY INVOKER");
    }

    /**
     * Verifies that the function has the privileges of who calls it.
     *
     * <pre><code class='java'> // CREATE FUNCTION touch() RETURNS trigger
     * //     LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("twice")).isSecurityInvoker();
     * // fails:
     * assertThat(catalog.function("touch")).isSecurityInvoker();</code></pre>
     */
    public SELF isSecurityInvoker() {
        return is(
                function -> !function.isSecurityDefiner(), "be SECURITY INVOKER", function -> "it is SECURITY DEFINER");
    }

    /**
     * Verifies that the function is {@code PARALLEL SAFE}.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // passes:
     * assertThat(catalog.function("twice")).isParallelSafe();
     * // fails:
     * assertThat(catalog.function("touch")).isParallelSafe();</code></pre>
     */
    public SELF isParallelSafe() {
        return hasValue("parallel safety", "SAFE", function -> Optional.of(function.parallelSafety()));
    }

    /**
     * Verifies that the function is {@code PARALLEL RESTRICTED}.
     *
     * <pre><code class='java'> // CREATE FUNCTION now_here() RETURNS date LANGUAGE sql STABLE PARALLEL RESTRICTED AS …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("now_here")).isParallelRestricted();
     * // fails:
     * assertThat(catalog.function("twice")).isParallelRestricted();</code></pre>
     */
    public SELF isParallelRestricted() {
        return hasValue("parallel safety", "RESTRICTED", function -> Optional.of(function.parallelSafety()));
    }

    /**
     * Verifies that the function is {@code PARALLEL UNSAFE}.
     *
     * <pre><code class='java'> // CREATE FUNCTION touch() RETURNS trigger
     * //     LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("touch")).isParallelUnsafe();
     * // fails:
     * assertThat(catalog.function("twice")).isParallelUnsafe();</code></pre>
     */
    public SELF isParallelUnsafe() {
        return hasValue("parallel safety", "UNSAFE", function -> Optional.of(function.parallelSafety()));
    }

    /**
     * Verifies the source text; indentation, white space at the ends of lines and empty lines do not count.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("twice")).hasBody("select n * 2");
     * // fails:
     * assertThat(catalog.function("twice")).hasBody("select n * 3");</code></pre>
     */
    public SELF hasBody(String source) {
        return hasValue(
                "body", source, Routine::body, (found, written) -> lines(found).equals(lines(written)));
    }

    /**
     * Verifies what is set while the function runs.
     *
     * <pre><code class='java'> // CREATE FUNCTION touch() RETURNS trigger
     * //     LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit AS …
     * // passes:
     * assertThat(catalog.function("touch")).hasSetting("search_path", "audit");
     * // fails:
     * assertThat(catalog.function("touch")).hasSetting("search_path", "public");
     * assertThat(catalog.function("twice")).hasSetting("search_path", "public");</code></pre>
     */
    public SELF hasSetting(String name, String value) {
        return hasAmong(
                true,
                "setting " + name + "=" + value,
                "setting",
                Routine::settings,
                (name + "=" + value)::equals,
                found -> found);
    }

    /**
     * Verifies that it is a procedure.
     *
     * <pre><code class='java'> // CREATE PROCEDURE tidy() …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("tidy")).isProcedure();
     * // fails:
     * assertThat(catalog.function("twice")).isProcedure();</code></pre>
     */
    public SELF isProcedure() {
        return is(
                function -> function.kind() == ObjectKind.PROCEDURE,
                "be a procedure",
                function -> "it is of kind " + function.kind());
    }

    /**
     * Verifies that it is an aggregate.
     *
     * <pre><code class='java'> // CREATE AGGREGATE total_of(int) …
     * // CREATE FUNCTION twice(n int, m text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // passes:
     * assertThat(catalog.function("total_of")).isAggregate();
     * // fails:
     * assertThat(catalog.function("twice")).isAggregate();</code></pre>
     */
    public SELF isAggregate() {
        return is(
                function -> function.kind() == ObjectKind.AGGREGATE,
                "be an aggregate",
                function -> "it is of kind " + function.kind());
    }

    /**
     * Verifies that it is a function.
     *
     * <pre><code class='java'> // CREATE FUNCTION twice(n int, m text) RETURNS int
     * //     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select n * 2'
     * // CREATE PROCEDURE tidy() …
     * // passes:
     * assertThat(catalog.function("twice")).isFunction();
     * // fails:
     * assertThat(catalog.function("tidy")).isFunction();</code></pre>
     */
    public SELF isFunction() {
        return is(
                function -> function.kind() == ObjectKind.FUNCTION,
                "be a function",
                function -> "it is of kind " + function.kind());
    }

    /** Whether types are the same one by one; a comma within a type is within parentheses, which no argument has. */
    private static boolean takes(String found, String... types) {
        List<String> actual = found.isEmpty() ? List.of() : List.of(found.split(", "));
        if (actual.size() != types.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!TypeNames.same(actual.get(i), types[i])) {
                return false;
            }
        }
        return true;
    }

    private static List<String> lines(String source) {
        return source.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
