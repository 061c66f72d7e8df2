package io.github.migrationtest.junit;

import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.opentest4j.TestAbortedException;

/** Turns a {@link MigrationTest} into an invocation per migration in scope and database, the oldest migration first. */
final class MigrationTestExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    /** Of JUnit 5.12 and newer: a check that has nothing to say about the whole history is absent. */
    // no @Override: the floor, 5.11, has no such method
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        ClassPlan classPlan = ClassPlan.of(context);
        MethodPlan plan;
        try {
            plan = classPlan.plan(context.getRequiredTestMethod());
        } catch (ClassPlan.AlreadyToldException e) {
            throw new TestAbortedException(e.getMessage());
        }
        classPlan.summary().describe(plan);
        List<TestTemplateInvocationContext> invocations = new ArrayList<>();
        if (plan.subject() == MethodPlan.Subject.HISTORY) {
            invocations.add(new MigrationInvocation(classPlan, plan, List.of(), null));
            return invocations.stream();
        }
        Optional<String> absent = plan.absent();
        if (absent.isPresent()) {
            classPlan.summary().absent(absent.get());
            if (JUnitVersion.allowsZeroInvocations()) {
                return Stream.empty();
            }
            throw new TestAbortedException(absent.get());
        }
        for (List<Migration> migrations : steps(plan)) {
            for (DatabaseSpec database : plan.databases()) {
                invocations.add(new MigrationInvocation(classPlan, plan, migrations, database));
            }
        }
        return invocations.stream();
    }

    private static List<List<Migration>> steps(MethodPlan plan) {
        return plan.group()
                ? List.of(plan.migrations())
                : plan.migrations().stream().map(List::of).toList();
    }
}
