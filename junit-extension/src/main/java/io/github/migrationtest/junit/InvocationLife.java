package io.github.migrationtest.junit;

import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.check.HistoryIsValid;
import io.github.migrationtest.core.check.MigrationCheck;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.finding.AcceptedFinding;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationRun;
import io.github.migrationtest.core.state.NotReachedException;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.RecordedRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * One invocation's life: its state is opened, its parameters are given, its failures are named, its database is dropped
 * or kept.
 */
final class InvocationLife
        implements BeforeEachCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                TestWatcher {

    private final MigrationInvocation invocation;
    private @Nullable OwnedRun run;
    private @Nullable RecordedRun recorded;
    private @Nullable HistoryIsValid historyCheck;

    InvocationLife(MigrationInvocation invocation) {
        this.invocation = invocation;
    }

    /** Opens what the test looks at; here and not in the resolver, whose exceptions JUnit wraps. */
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        ClassPlan classPlan = invocation.classPlan();
        MethodPlan plan = invocation.plan();
        DatabaseSpec database = invocation.database();
        if (classPlan.isOutOfTime() && plan.subject() == MethodPlan.Subject.RECORD && database != null) {
            recorded = classPlan
                    .findRecorded(plan, database, invocation.migrations().get(0))
                    .orElse(null);
            if (recorded != null) {
                return;
            }
        }
        if (classPlan.isOutOfTime()) {
            throw new NotRunException(failure(null)
                    .named("not run: the budget of " + classPlan.budget().orElseThrow()
                            + " is used up (migrationtest.budget)"));
        }
        try {
            if (plan.subject() == MethodPlan.Subject.RUN && database != null) {
                run = classPlan.climb(plan, database).open(invocation.migrations());
            } else if (database != null) {
                recorded = classPlan.recorded(
                        plan, database, invocation.migrations().get(0));
            } else if (List.of(plan.method().getParameterTypes()).contains(HistoryIsValid.class)) {
                historyCheck = historyCheck(classPlan, plan);
            }
        } catch (NotReachedException e) {
            throw new TestAbortedException(failure(null).named(e.getMessage()));
        } catch (Exception e) {
            throw failure(e).of(e);
        }
    }

    private static HistoryIsValid historyCheck(ClassPlan classPlan, MethodPlan plan) throws SQLException {
        List<Finding> all = HistoryIsValid.findings(plan.history(), plan.changes());
        List<Finding> stale = new StaleAcceptances(classPlan, plan, all).find();
        return new HistoryIsValid(
                plan.migrations(), plan.changes(), stale, plan.common().acceptances());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return resolve(parameter.getParameter().getType()).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return resolve(parameter.getParameter().getType()).orElseThrow();
    }

    private Optional<Object> resolve(Class<?> type) {
        if (type == MigrationRun.class) {
            return Optional.ofNullable(run);
        } else if (type == RecordedRun.class) {
            return Optional.ofNullable(recorded);
        } else if (type == MigrationHistory.class) {
            return Optional.of(invocation.plan().history());
        } else if (type == HistoryIsValid.class) {
            return Optional.ofNullable(historyCheck);
        } else if (type == Migration.class && invocation.database() != null) {
            return Optional.of(
                    invocation.migrations().get(invocation.migrations().size() - 1));
        } else if (MigrationCheck.class.isAssignableFrom(type)) {
            return invocation.plan().checks().stream()
                    .filter(type::isInstance)
                    .<Object>map(check -> check)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** A body that never ran its migration has tested nothing. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (run != null && !run.hasRun() && context.getExecutionException().isEmpty()) {
            throw failure(null)
                    .of(new AssertionFailedError("the test never called up(), so that it tested nothing of the"
                            + " migration. Call run.up(), or take the migration out of the test's scope."));
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable throwable) throws Throwable {
        throw failure(throwable).of(throwable);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable throwable)
            throws Throwable {
        throw failure(throwable).of(throwable);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable throwable)
            throws Throwable {
        throw failure(throwable).of(throwable);
    }

    private InvocationFailure failure(@Nullable Throwable failure) {
        OwnedRun open = run;
        boolean keep = open != null
                && failure != null
                && !(failure instanceof TestAbortedException)
                && invocation.plan().keep() != KeepDatabase.When.NEVER;
        return new InvocationFailure(
                invocation, keep ? KeptDatabase.keep(invocation.displayName(), open.database()) : null);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        OwnedRun open = run;
        if (open == null) {
            return;
        }
        boolean failed = context.getExecutionException()
                .filter(e -> !(e instanceof TestAbortedException))
                .isPresent();
        boolean keep = switch (invocation.plan().keep()) {
            case ALWAYS -> true;
            case FAILED -> failed;
            case NEVER -> false;
        };
        if (keep) {
            open.keep();
            invocation.classPlan().summary().kept(KeptDatabase.keep(invocation.displayName(), open.database()));
        } else {
            open.close();
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        add(Verdict.Kind.PASSED, "", List.of(), accepted());
        tellNotes();
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        add(
                cause instanceof NotRunException ? Verdict.Kind.NOT_RUN : Verdict.Kind.SKIPPED,
                message(cause),
                List.of(),
                List.of());
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        List<Finding> findings = cause instanceof FindingsError error ? error.findings() : List.of();
        if (!findings.isEmpty()) {
            tellNotes();
        }
        add(Verdict.Kind.FAILED, message(cause), findings, List.of());
    }

    /** What the method's checks found worth knowing. */
    private void tellNotes() {
        RecordedRun looked = recorded;
        if (looked != null) {
            Summary summary = invocation.classPlan().summary();
            for (MigrationCheck check : invocation.plan().checks()) {
                summary.changes(check.notes(looked));
                summary.habits(check.habits(looked));
            }
        }
    }

    private void add(Verdict.Kind kind, String message, List<Finding> findings, List<AcceptedFinding> accepted) {
        invocation.classPlan().summary().add(new Verdict(invocation, kind, message, findings, accepted));
    }

    /** What the method's checks passed over because the team has agreed to it. */
    private List<AcceptedFinding> accepted() {
        List<CheckResult> answers = new ArrayList<>();
        RecordedRun looked = recorded;
        if (looked != null && isAcceptedAnythingOf(looked.migration())) {
            invocation.plan().checks().forEach(check -> answers.add(check.check(looked)));
        }
        if (historyCheck != null) {
            answers.add(historyCheck.check(invocation.plan().history()));
        }
        return answers.stream()
                .flatMap(answer ->
                        answer instanceof CheckResult.Accepted accepted ? accepted.findings().stream() : Stream.empty())
                .toList();
    }

    private boolean isAcceptedAnythingOf(Migration migration) {
        return invocation.plan().common().acceptances().all().stream()
                .anyMatch(acceptance -> acceptance.isFor(migration.label()));
    }

    private static String message(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    }
}
