package io.github.migrationtest.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
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
        Optional<A> found = AnnotationSupport.findAnnotation(method, type);
        for (Class<?> place = testClass; found.isEmpty() && place != null; place = enclosing(place)) {
            found = AnnotationSupport.findAnnotation(place, type);
        }
        return found;
    }

    List<Seed> seeds() {
        List<Seed> found = AnnotationSupport.findRepeatableAnnotations(method, Seed.class);
        for (Class<?> place = testClass; found.isEmpty() && place != null; place = enclosing(place)) {
            found = AnnotationSupport.findRepeatableAnnotations(place, Seed.class);
        }
        return found;
    }

    /** How messages call the method: {@code ShopMigrationsTest.splitsName}. */
    String place() {
        return testClass.getSimpleName() + "." + method.getName();
    }

    private static @Nullable Class<?> enclosing(Class<?> place) {
        return place.getEnclosingClass();
    }
}
