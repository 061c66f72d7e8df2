package io.github.migrationtest.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** What became of a test class that is run in an engine of its own, as a user of the extension would run it. */
record Execution(List<Leaf> leaves, String output) {

    /** An invocation, or a method that was refused before it had any. */
    record Leaf(String method, String name, TestExecutionResult result, TestDescriptor descriptor) {

        /** {@code applies: V2 add email · PostgreSQL 18 failed}. */
        String verdict() {
            return method + ": " + name
                    + switch (result.getStatus()) {
                        case SUCCESSFUL -> " passed";
                        case ABORTED -> " skipped";
                        case FAILED -> " failed";
                    };
        }

        String message() {
            return result.getThrowable().map(Throwable::getMessage).orElse("");
        }
    }

    /** Runs a class with JUnit configuration parameters, each {@code key=value}. */
    static Execution of(Class<?> testClass, String... parameters) {
        return of(List.of(selectClass(testClass)), parameters);
    }

    /** Runs one method of a class. */
    static Execution ofMethod(Class<?> testClass, String method, Class<?>... types) {
        return of(List.of(selectMethod(
                testClass,
                method,
                String.join(",", List.of(types).stream().map(Class::getName).toList()))));
    }

    static Execution of(List<DiscoverySelector> selectors, String... parameters) {
        // what a test prints must be the same where the tests themselves run on GitHub Actions
        Map<String, String> configuration = new HashMap<>(Map.of("migrationtest.github", "off"));
        for (String parameter : parameters) {
            configuration.put(
                    parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
        }
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectors.toArray(new DiscoverySelector[0]))
                    .configurationParameters(configuration)
                    .execute();
            return new Execution(leaves(results), printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }

    private static List<Leaf> leaves(EngineExecutionResults results) {
        List<Leaf> leaves = new ArrayList<>();
        results.allEvents().stream()
                .filter(event -> event.getType() == EventType.FINISHED)
                .forEach(event -> {
                    TestDescriptor descriptor = event.getTestDescriptor();
                    TestExecutionResult result = result(event);
                    Leaf leaf = new Leaf(method(descriptor), descriptor.getDisplayName(), result, descriptor);
                    boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
                    if ((descriptor.isTest() || failed) && !isWithoutQueries(leaf) && !isWithoutRows(leaf)) {
                        leaves.add(leaf);
                    }
                });
        return leaves;
    }

    /** On JUnit 5.11, a check that nobody gave anything to look at is a skipped method, in almost every class here. */
    private static boolean isWithoutQueries(Leaf leaf) {
        return !JUnitVersion.allowsZeroInvocations() && leaf.message().startsWith("keepsQueriesFast: no queries;");
    }

    /** Most tables here are empty, which checks of rows and locks say of each migration. */
    private static boolean isWithoutRows(Leaf leaf) {
        return leaf.method().equals("keepsData") && leaf.message().endsWith("] no table had rows")
                || leaf.method().equals("blocksNobody") && leaf.message().endsWith("] no table that it locks had rows");
    }

    private static TestExecutionResult result(Event event) {
        return event.getPayload(TestExecutionResult.class).orElseThrow();
    }

    private static String method(TestDescriptor descriptor) {
        return descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse("");
    }

    /** The verdicts of one method, in the order in which its invocations were run. */
    List<String> verdicts(String method) {
        return leaves.stream()
                .filter(leaf -> leaf.method().equals(method))
                .map(leaf -> leaf.verdict().substring(method.length() + 2))
                .toList();
    }

    /** All verdicts, in the order in which they were known. */
    List<String> verdicts() {
        return leaves.stream().map(Leaf::verdict).toList();
    }

    Leaf leaf(String method, String label) {
        return leaves.stream()
                .filter(leaf -> leaf.method().equals(method) && leaf.name().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + method + ": " + label + " in " + verdicts()));
    }

    /** Why an invocation failed or was skipped. */
    String message(String method, String label) {
        return leaf(method, label).message();
    }

    /** Why it failed or was skipped, with the exception's own type. */
    Throwable throwable(String method, String label) {
        return leaf(method, label).result().getThrowable().orElseThrow();
    }

    /** What failed, with the messages: to be empty where all is well. */
    List<String> problems() {
        return leaves.stream()
                .filter(leaf -> leaf.result().getStatus() != TestExecutionResult.Status.SUCCESSFUL)
                .map(leaf -> leaf.verdict() + ": " + leaf.message())
                .toList();
    }
}
