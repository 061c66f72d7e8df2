package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;

/** Refuses methods that JUnit would pass over without a word, or run in another way as well. */
final class MethodRules {

    private MethodRules() {}

    static void check(Class<?> testClass, Method method) {
        String place = "@MigrationTest at " + testClass.getSimpleName() + "." + method.getName() + ": ";
        String unseen = unseen(method);
        if (!unseen.isEmpty()) {
            throw new ConfigurationException(place + "JUnit does not run a method that " + unseen);
        }
        Optional<String> other = otherTest(method);
        if (other.isPresent()) {
            throw new ConfigurationException(place + "@" + other.get()
                    + " beside it would run the method in another way too, without a migration. Take that out, or give it a"
                    + " method of its own.");
        }
    }

    private static String unseen(Method method) {
        if (Modifier.isPrivate(method.getModifiers())) {
            return "is private. Take the modifier out.";
        } else if (Modifier.isStatic(method.getModifiers())) {
            return "is static. Take the modifier out.";
        }
        return method.getReturnType() == void.class
                ? ""
                : "returns something. Let it return void, and assert what it knows.";
    }

    private static Optional<String> otherTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type ->
                        !AnnotationSupport.isAnnotated(type, MigrationTest.class) && type != MigrationTest.class)
                .filter(type -> type == Test.class
                        || type == TestFactory.class
                        || AnnotationSupport.isAnnotated(type, TestTemplate.class)
                        || AnnotationSupport.isAnnotated(type, Test.class))
                .map(Class::getSimpleName)
                .findFirst();
    }
}
