package io.github.migrationtest.junit;

import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Gives a failure the migration's name in front, since a console shows nothing but the message, and its replay behind. */
final class InvocationFailure {

    private static final String GIVEN =
            " A @MigrationTest is given a MigrationRun, a RecordedRun, the MigrationHistory or a"
                    + " Migration; what else it takes needs an extension that gives it.";

    private static final String OURS = "io.github.migrationtest.core.";

    private final MigrationInvocation invocation;
    private final @Nullable KeptDatabase kept;

    InvocationFailure(MigrationInvocation invocation, @Nullable KeptDatabase kept) {
        this.invocation = invocation;
        this.kept = kept;
    }

    /** A message with the name in front. */
    String named(String message) {
        String prefix = "[" + invocation.displayName() + "] ";
        // AssertJ begins with a new line, and a console shows the first one only
        return message.startsWith(prefix) ? message : prefix + message.stripLeading();
    }

    /** The failure to throw in place of another; an assertion stays an assertion, an abort an abort. */
    Throwable asThrowable(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        if (failure instanceof TestAbortedException) {
            return new TestAbortedException(named(message), failure.getCause());
        }
        Throwable named;
        if (failure instanceof FindingsError error) {
            named = new FindingsError(complete(acceptable(error)), error.findings());
        } else if (failure instanceof AssertionFailedError error
                && error.isExpectedDefined()
                && error.isActualDefined()) {
            named = new AssertionFailedError(
                    complete(message), error.getExpected(), error.getActual(), failure.getCause());
        } else if (failure instanceof ParameterResolutionException) {
            named = new AssertionFailedError(complete(message + GIVEN), failure.getCause());
        } else if (failure instanceof AssertionError) {
            named = new AssertionFailedError(complete(message), failure.getCause());
        } else if (isOurs(failure)) {
            named = new AssertionFailedError(complete(message), failure.getCause());
        } else {
            String described =
                    failure.getMessage() == null ? message : failure.getClass().getName() + ": " + message;
            return new AssertionFailedError(complete(described), failure);
        }
        named.setStackTrace(failure.getStackTrace());
        Arrays.stream(failure.getSuppressed()).forEach(named::addSuppressed);
        return named;
    }

    /** With the lines that would accept what was found. */
    private String acceptable(FindingsError error) {
        String message = String.valueOf(error.getMessage());
        return message.equals(Finding.message(error.findings()))
                ? Finding.message(
                        error.findings(),
                        invocation.plan().common().acceptances().file())
                : message;
    }

    /** Like {@link #asThrowable}, for places that throw exceptions only. */
    <T extends Throwable> RuntimeException of(Throwable failure) throws T {
        @SuppressWarnings("unchecked")
        T sneaky = (T) asThrowable(failure);
        throw sneaky;
    }

    /** An exception of ours, or a rule of the run that the test broke: its message says all. */
    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure.getClass().getName().startsWith("io.github.migrationtest.")
                || (failure instanceof IllegalStateException || failure instanceof IllegalArgumentException)
                        && stack.length > 0
                        && stack[0].getClassName().startsWith(OURS);
    }

    private String complete(String message) {
        String named = named(message);
        String replay = replay();
        if (replay.isEmpty() || named.contains(replay)) {
            return named;
        }
        return named + "\n" + replay + (kept == null ? "" : "\n" + kept.line());
    }

    private String replay() {
        DatabaseSpec database = invocation.database();
        if (database == null) {
            return "";
        }
        Class<?> testClass = invocation.classPlan().testClass();
        // with the classes around it, as Surefire selects a nested class
        String name = testClass.getName().replaceFirst("^.*\\.", "");
        return "Run again: "
                + String.join(
                        " ",
                        "-Dtest='" + name + "#" + invocation.plan().method().getName() + "'",
                        "-Dmigrationtest.scope=" + scope(),
                        "-Dmigrationtest.databases=" + quoted(written(database)));
    }

    private String scope() {
        List<Migration> all = invocation.plan().history().migrations();
        Migration first = invocation.migrations().get(0);
        if (first.version() == null) {
            return "last:" + (all.size() - all.indexOf(first));
        }
        return invocation.migrations().stream()
                .flatMap(migration -> Optional.ofNullable(migration.version()).stream())
                .map(MigrationVersion::toString)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w:./-]+") ? argument : "'" + argument + "'";
    }

    /** As short as the settings allow: {@code 16} where a bare version means this provider. */
    private String written(DatabaseSpec database) {
        String provider =
                invocation.plan().settings().get("migrationtest.provider").orElse(DatabaseSpec.EMBEDDED);
        return provider.equals(DatabaseSpec.EMBEDDED) && database.provider().equals(provider)
                ? database.target()
                : database.asWritten();
    }
}
