package io.github.migrationtest.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** What the JUnit on the classpath can do that its floor, 5.11, cannot. */
final class JUnitVersion {

    private JUnitVersion() {}

    static boolean allowsZeroInvocations() {
        return Arrays.stream(TestTemplateInvocationContextProvider.class.getMethods())
                .anyMatch(method -> method.getName().equals("mayReturnZeroTestTemplateInvocationContexts"));
    }
}
