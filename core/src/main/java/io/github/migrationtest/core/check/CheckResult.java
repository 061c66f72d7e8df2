package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** A check's answer. Only {@link Passed} means that something was looked at and found right. */
public sealed interface CheckResult {

    /** Looked at and found right. */
    record Passed() implements CheckResult {}

    /**
     * Found wrong.
     *
     * @param findings what is wrong, at least one
     */
    record Failed(List<Finding> findings) implements CheckResult {
        public Failed {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A failed check has at least one finding");
            }
        }
    }

    /**
     * Nothing to look at.
     *
     * @param reason why, and how there would be something
     */
    record Skipped(String reason) implements CheckResult {}

    /**
     * Could not be observed; never a pass.
     *
     * @param reason what could not be seen, and why
     */
    record Inconclusive(String reason) implements CheckResult {}

    /**
     * An earlier migration failed, so that this one was never run.
     *
     * @param reason {@code V30 failed}
     */
    record NotReached(String reason) implements CheckResult {}

    /** {@link Passed} without findings, {@link Failed} with some. */
    static CheckResult of(List<Finding> findings) {
        return findings.isEmpty() ? new Passed() : new Failed(findings);
    }
}
