package io.github.migrationtest.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds for every assertion what is promised of all: a message that is tested as a whole, and examples. */
class EveryAssertionTest {

    private static final String PACKAGE = "io.github.migrationtest.assertions";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PACKAGE);
    private static final Path SOURCES = Path.of("src/main/java", PACKAGE.split("\\."));

    /** A documented method, and what follows a comment up to its name. */
    private static final Pattern PUBLIC_METHOD = Pattern.compile(
            "(?s)(/\\*\\*(?:(?!\\*/).)*\\*/)?\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*public [\\w<>, ?]+ (\\w+)\\(");

    @Test
    void hasAGoldenText() {
        List<String> withoutGoldenText = assertions()
                .filter(method -> goldenTests().noneMatch(test -> asks(test, method)))
                .map(JavaMethod::getFullName)
                .toList();

        assertThat(withoutGoldenText)
                .as("assertions that no test lets fail and compares the whole message of")
                .isEmpty();
    }

    @Test
    void isShownToPassAndToFail() {
        List<String> withoutExample = sources()
                .flatMap(source -> PUBLIC_METHOD
                        .matcher(text(source))
                        .results()
                        .filter(found -> !hasExamples(found.group(1)))
                        .map(found -> source.getFileName() + ": " + found.group(2)))
                .toList();

        assertThat(withoutExample)
                .as("assertions whose Javadoc lacks an example that passes or one that fails")
                .isEmpty();
    }

    @Test
    void looksAtAll() {
        assertThat(assertions().count()).isGreaterThan(200);
        assertThat(sources()
                        .mapToLong(source ->
                                PUBLIC_METHOD.matcher(text(source)).results().count())
                        .sum())
                .isEqualTo(assertions().count());
    }

    private static Stream<JavaMethod> assertions() {
        return CLASSES.stream()
                .filter(type -> type.getSimpleName().matches("Abstract\\w+Assert"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static Stream<JavaMethod> goldenTests() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Test.class))
                .filter(EveryAssertionTest::comparesMessages);
    }

    private static boolean comparesMessages(JavaMethod test) {
        return test.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Failures.class)
                        || call.getName().equals("hasMessage"));
    }

    /** One that leads elsewhere is on the way to others too: its own test begins with its name. */
    private static boolean asks(JavaMethod test, JavaMethod assertion) {
        return (isFluent(assertion) || test.getName().startsWith(assertion.getName()))
                && test.getMethodCallsFromSelf().stream()
                        .filter(JavaMethodCall::isDeclaredInLambda)
                        .anyMatch(call -> isA(call, assertion::equals));
    }

    private static boolean isFluent(JavaMethod assertion) {
        JavaClass type = assertion.getRawReturnType();
        return type.equals(assertion.getOwner()) || type.isEquivalentTo(void.class);
    }

    private static boolean isA(JavaMethodCall call, Predicate<JavaMethod> method) {
        return call.getTarget().resolveMember().filter(method).isPresent();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("Abstract\\w+Assert\\.java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasExamples(String javadoc) {
        return javadoc != null && javadoc.contains("passes") && javadoc.contains("fails");
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
