package io.github.migrationtest.junit;

/**
 * How one invocation ended.
 *
 * @param message why it failed or was skipped, else empty
 */
record Verdict(MigrationInvocation invocation, Kind kind, String message) {

    enum Kind {
        PASSED,
        SKIPPED,
        FAILED
    }

    /** The message's first line without the invocation's name. */
    String headline() {
        String line = message.lines().findFirst().orElse("");
        String prefix = "[" + invocation.displayName() + "] ";
        return line.startsWith(prefix) ? line.substring(prefix.length()) : line;
    }

    String methodName() {
        return invocation.plan().method().getName();
    }
}
