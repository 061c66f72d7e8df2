package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.MisleadingAssertion.foreign;
import static io.github.migrationtest.assertions.error.ShouldHaveObject.shouldHaveObject;
import static io.github.migrationtest.assertions.error.ShouldHaveOnly.shouldHaveOnly;
import static io.github.migrationtest.assertions.error.ShouldNotHave.shouldNotHave;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogObject;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * What assertions on a catalogue and its objects, and on data, have in common: they lead from one to another and back.
 *
 * <p>Where failures are collected, what is navigated to is soft too. What is asked of an object that is not there
 * collects nothing more: that it is missing was said.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> what it is on
 */
public abstract class AbstractSchemaAssert<SELF extends AbstractSchemaAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    /** Who collects the failures; null where they are thrown. */
    @Nullable
    SoftAssertionsProvider softly;

    private boolean missing;
    private @Nullable AbstractSchemaAssert<?, ?> origin;

    protected AbstractSchemaAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the object is equal to another one of the catalogue, in name and properties.
     *
     * <pre><code class='java'> // CREATE TABLE product (…)
     * // passes:
     * assertThat(catalog.table("product")).isEqualTo(catalog.table("public.product"));
     * // fails, because a table is no text:
     * assertThat(catalog.table("product")).isEqualTo("product");</code></pre>
     */
    @Override
    public SELF isEqualTo(@Nullable Object expected) {
        requireComparable("isEqualTo", expected);
        return super.isEqualTo(expected);
    }

    /**
     * Verifies that the object differs from another one of the catalogue in name or properties.
     *
     * <pre><code class='java'> // CREATE TABLE product (…)
     * // passes:
     * assertThat(catalog.table("product")).isNotEqualTo(catalog.table("orders"));
     * // fails, because it would always pass:
     * assertThat(catalog.table("product").column("name")).isNotEqualTo("text");</code></pre>
     */
    @Override
    public SELF isNotEqualTo(@Nullable Object other) {
        requireComparable("isNotEqualTo", other);
        return super.isNotEqualTo(other);
    }

    /**
     * Verifies that there is a Java object.
     *
     * <pre><code class='java'> // CREATE TABLE product (…)
     * // passes:
     * assertThat(catalog.table("product")).isNotNull();
     * // fails:
     * assertThat((Table) null).isNotNull();</code></pre>
     */
    @Override
    public SELF isNotNull() {
        return missing ? myself : super.isNotNull();
    }

    private void requireComparable(String called, @Nullable Object other) {
        if (other != null && !missing && !isOfAKind(other)) {
            throw assertionError(foreign(actual, called, other));
        }
    }

    private boolean isOfAKind(Object other) {
        return other instanceof CatalogObject
                || other instanceof Catalog
                || actual != null && actual.getClass().isInstance(other);
    }

    SELF verify(Predicate<? super ACTUAL> rule, Function<? super ACTUAL, ErrorMessageFactory> otherwise) {
        if (!missing) {
            objects.assertNotNull(info, actual);
            if (!rule.test(actual)) {
                throw assertionError(otherwise.apply(actual));
            }
        }
        return myself;
    }

    SELF has(String kind, String name, Function<? super ACTUAL, ?> lookUp) {
        if (!missing) {
            found(kind, name, lookUp);
        }
        return myself;
    }

    SELF doesNotHave(String kind, String name, Function<? super ACTUAL, Optional<? extends CatalogObject>> lookUp) {
        if (!missing) {
            found("no " + kind, name, lookUp).ifPresent(object -> {
                throw assertionError(shouldNotHave(actual, object));
            });
        }
        return myself;
    }

    SELF hasOnly(String part, Function<? super ACTUAL, ? extends Collection<String>> found, String... expected) {
        return verify(
                actual -> Set.copyOf(found.apply(actual)).equals(Set.copyOf(List.of(expected))),
                actual -> shouldHaveOnly(actual, part, List.of(expected), found.apply(actual)));
    }

    /** Goes on with an object, or fails because there is none. */
    <A extends AbstractSchemaAssert<A, C>, C> A navigate(
            Noun<A, C> noun, String name, Function<? super ACTUAL, ? extends C> lookUp) {
        return navigate(noun, () -> found(noun.word(), name, lookUp));
    }

    <A extends AbstractSchemaAssert<A, C>, C> A navigate(Noun<A, C> noun, Supplier<? extends C> lookUp) {
        C object = null;
        if (!missing) {
            try {
                object = lookUp.get();
            } catch (AssertionError e) {
                if (softly == null) {
                    throw e;
                }
                softly.collectAssertionError(e);
            }
        }
        A next = on(noun, object);
        ((AbstractSchemaAssert<?, ?>) next).origin = this;
        return next;
    }

    /** Goes back to the nearest of a kind that led here. */
    <A extends AbstractSchemaAssert<A, C>, C> A returnTo(Noun<A, C> noun, String method, String way) {
        for (AbstractSchemaAssert<?, ?> step = origin; step != null; step = step.origin) {
            if (noun.assertType().isInstance(step)) {
                return noun.assertType().cast(step);
            }
            if (noun.type().isInstance(step.actual)) {
                A back = on(noun, noun.type().cast(step.actual));
                ((AbstractSchemaAssert<?, ?>) back).origin = step.origin;
                return back;
            }
        }
        throw new IllegalStateException(
                method + " goes back where " + way + " led from; this assertion began at its object itself.");
    }

    static List<String> names(List<? extends CatalogObject> objects) {
        return objects.stream().map(CatalogObject::name).toList();
    }

    private <A extends AbstractSchemaAssert<A, C>, C> A on(Noun<A, C> noun, @Nullable C object) {
        A next = softly == null ? noun.assertion().apply(object) : noun.softly(softly, object);
        AbstractSchemaAssert<?, ?> base = next;
        base.missing = object == null;
        base.info.description(info.description());
        return next;
    }

    private <T> T found(String kind, String name, Function<? super ACTUAL, T> lookUp) {
        objects.assertNotNull(info, actual);
        try {
            return lookUp.apply(actual);
        } catch (NoSuchElementException e) {
            throw assertionError(shouldHaveObject(actual, kind, name, String.valueOf(e.getMessage())));
        }
    }
}
