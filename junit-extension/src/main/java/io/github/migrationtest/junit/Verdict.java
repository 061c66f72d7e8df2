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

    /** The message's first line that says something, without the invocation's name. */
    String headline() {
        String prefix = "[" + invocation.displayName() + "] ";
        String text = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    String methodName() {
        return invocation.plan().method().getName();
    }
}
