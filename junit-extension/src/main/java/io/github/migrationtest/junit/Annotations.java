package io.github.migrationtest.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the annotation nearest to a method: on it, its class, what that inherits from, the classes around it. */
final class Annotations {

    private final Method method;
    private final Class<?> testClass;

    Annotations(Method method, Class<?> testClass) {
        this.method = method;
        this.testClass = testClass;
    }

    <A extends Annotation> Optional<A> find(Class<A> type) {
        return places().flatMap(place -> AnnotationSupport.findAnnotation(place, type).stream())
                .findFirst();
    }

    List<Seed> seeds() {
        return places().filter(Annotations::hasSeeds)
                .findFirst()
                .map(place -> AnnotationSupport.findRepeatableAnnotations(place, Seed.class))
                .orElse(List.of());
    }

    /** How messages call the method: {@code ShopMigrationsTest.splitsName}. */
    String place() {
        return testClass.getSimpleName() + "." + method.getName();
    }

    /** How messages call the place of an annotation: the class where it stands there, else the method. */
    String placeOf(Class<? extends Annotation> type) {
        return places().filter(
                        place -> type == Seed.class ? hasSeeds(place) : AnnotationSupport.isAnnotated(place, type))
                .findFirst()
                .map(place -> place instanceof Class<?> found ? found.getSimpleName() : place())
                .orElse(place());
    }

    private static boolean hasSeeds(AnnotatedElement place) {
        return !AnnotationSupport.findRepeatableAnnotations(place, Seed.class).isEmpty();
    }

    private Stream<AnnotatedElement> places() {
        Stream<Class<?>> classes = Stream.iterate(testClass, Objects::nonNull, Annotations::enclosing);
        return Stream.concat(Stream.of(method), classes);
    }

    private static @Nullable Class<?> enclosing(Class<?> place) {
        return place.getEnclosingClass();
    }
}
