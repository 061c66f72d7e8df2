package io.github.migrationtest.junit;

import io.github.migrationtest.core.finding.AcceptedFinding;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one invocation ended.
 *
 * @param message why it failed or was skipped, else empty
 * @param findings what a check found wrong; none where something else failed
 * @param accepted what a check found wrong and the team has agreed to
 */
record Verdict(
        MigrationInvocation invocation,
        Kind kind,
        String message,
        List<Finding> findings,
        List<AcceptedFinding> accepted) {

    enum Kind {
        PASSED("✔"),
        SKIPPED("-"),
        /** There was no time for it. */
        NOT_RUN("-"),
        FAILED("✘");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** How the summary marks it. */
        String mark() {
            return mark;
        }
    }

    Verdict {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
    }

    /** The message's first line that says something, without the invocation's name. */
    String headline() {
        return messageWithoutName()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The message without the invocation's name. */
    String messageWithoutName() {
        String prefix = "[" + invocation.displayName() + "] ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    String methodName() {
        return invocation.plan().method().getName();
    }

    /** {@code undoRestores (accepted: agreed with ops)}, {@code applies FAILED (up failed: …)}. */
    String outcome() {
        return methodName()
                + switch (kind) {
                    case PASSED -> accepted.isEmpty() ? "" : " (accepted: " + reasons() + ")";
                    case SKIPPED -> " skipped (" + headline() + ")";
                    case NOT_RUN -> " not run";
                    case FAILED -> " FAILED (" + headline() + ")";
                };
    }

    /** The line of a verdict that is about no migration. */
    String lineOfHistory() {
        boolean said = kind == Kind.FAILED || kind == Kind.SKIPPED;
        return kind.mark() + " " + (said ? methodName() + ": " + headline() : outcome());
    }

    /** Why what was found is accepted. */
    String reasons() {
        return accepted.stream()
                .map(finding -> finding.acceptance().reason())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The database's name; empty for the history as a whole. */
    String databaseName() {
        return invocation.database() == null ? "" : invocation.database().displayName();
    }
}
