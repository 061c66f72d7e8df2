package io.github.migrationtest.junit;

import io.github.migrationtest.core.database.DatabaseSpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Gives a failure the migration's name in front, since a console shows nothing but the message, and its replay behind. */
final class InvocationFailure {

    private final MigrationInvocation invocation;
    private final @Nullable KeptDatabase kept;

    InvocationFailure(MigrationInvocation invocation, @Nullable KeptDatabase kept) {
        this.invocation = invocation;
        this.kept = kept;
    }

    /** A message with the name in front. */
    String named(String message) {
        String prefix = "[" + invocation.displayName() + "] ";
        return message.startsWith(prefix) ? message : prefix + message;
    }

    /** The failure to throw in place of another; an assertion stays an assertion, an abort an abort. */
    Throwable asThrowable(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        if (failure instanceof TestAbortedException) {
            return new TestAbortedException(named(message), failure.getCause());
        }
        Throwable named;
        if (failure instanceof AssertionFailedError error && error.isExpectedDefined() && error.isActualDefined()) {
            named = new AssertionFailedError(
                    complete(message), error.getExpected(), error.getActual(), failure.getCause());
        } else if (failure instanceof AssertionError) {
            named = new AssertionFailedError(complete(message), failure.getCause());
        } else if (isOurs(failure)) {
            named = new AssertionFailedError(complete(message), failure.getCause());
        } else {
            return new AssertionFailedError(complete(failure.getClass().getName() + ": " + message), failure);
        }
        named.setStackTrace(failure.getStackTrace());
        Arrays.stream(failure.getSuppressed()).forEach(named::addSuppressed);
        return named;
    }

    /** Like {@link #asThrowable}, for places that throw exceptions only. */
    <T extends Throwable> RuntimeException of(Throwable failure) throws T {
        @SuppressWarnings("unchecked")
        T sneaky = (T) asThrowable(failure);
        throw sneaky;
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith("io.github.migrationtest.");
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
        String versions = String.join(
                ",",
                invocation.migrations().stream()
                        .filter(migration -> migration.version() != null)
                        .map(migration -> String.valueOf(migration.version()))
                        .toList());
        List<String> arguments = Arrays.asList(
                "-Dtest='" + simpleName(testClass) + "#"
                        + invocation.plan().method().getName() + "'",
                versions.isEmpty() ? "-Dmigrationtest.scope=last:1" : "-Dmigrationtest.scope=" + versions,
                "-Dmigrationtest.databases=" + written(database));
        return "Run again: " + String.join(" ", arguments);
    }

    /** The class as Surefire finds it, without its package: {@code Outer$Inner} for a nested one. */
    private static String simpleName(Class<?> testClass) {
        return testClass
                .getName()
                .substring(
                        testClass.getPackageName().isEmpty()
                                ? 0
                                : testClass.getPackageName().length() + 1);
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
