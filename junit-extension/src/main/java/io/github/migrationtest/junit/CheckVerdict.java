package io.github.migrationtest.junit;

import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.finding.Finding;
import org.opentest4j.TestAbortedException;

/** Says a check's answer in JUnit's terms; what is accepted is green, and the summary says why. */
final class CheckVerdict {

    private CheckVerdict() {}

    static void of(CheckResult result) {
        if (result instanceof CheckResult.Failed failed) {
            throw new FindingsError(Finding.message(failed.findings()), failed.findings());
        } else if (result instanceof CheckResult.Skipped skipped) {
            throw new TestAbortedException(skipped.reason());
        } else if (result instanceof CheckResult.Inconclusive inconclusive) {
            throw new TestAbortedException("inconclusive: " + inconclusive.reason());
        } else if (result instanceof CheckResult.NotReached notReached) {
            throw new TestAbortedException("not reached: " + notReached.reason());
        }
    }
}
