package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.AcceptedFinding;
import io.github.migrationtest.core.finding.Finding;
import java.util.List;

/** A check's answer. Only {@link Passed} means that something was looked at and found right. */
public sealed interface CheckResult {

    /** Looked at and found right. */
    record Passed() implements CheckResult {}

    /**
     * Found wrong, and all of it is what the team has agreed to live with.
     *
     * @param findings what is wrong, at least one, and why that is accepted
     */
    record Accepted(List<AcceptedFinding> findings) implements CheckResult {
        public Accepted {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("An accepted answer has at least one finding");
            }
        }
    }

    /**
     * Found wrong.
     *
     * @param findings what is wrong and not accepted, at least one
     * @param accepted what is wrong besides, and why that is accepted
     */
    record Failed(List<Finding> findings, List<AcceptedFinding> accepted) implements CheckResult {
        public Failed {
            findings = List.copyOf(findings);
            accepted = List.copyOf(accepted);
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
        return of(findings, Acceptances.NONE);
    }

    /** {@link Passed} without findings, {@link Accepted} where all are, {@link Failed} with some that are not. */
    static CheckResult of(List<Finding> findings, Acceptances acceptances) {
        if (findings.isEmpty()) {
            return new Passed();
        }
        List<AcceptedFinding> accepted = acceptances.accepted(findings);
        List<Finding> left = findings.stream()
                .filter(finding -> acceptances.covering(finding).isEmpty())
                .toList();
        return left.isEmpty() ? new Accepted(accepted) : new Failed(left, accepted);
    }
}
