package io.github.migrationtest.junit;

import io.github.migrationtest.core.check.CheckResult;
import io.github.migrationtest.core.finding.Finding;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Says a check's answer in JUnit's terms. */
final class CheckVerdict {

    private CheckVerdict() {}

    static void of(CheckResult result) {
        if (result instanceof CheckResult.Failed failed) {
            throw new AssertionFailedError(Finding.message(failed.findings()));
        } else if (result instanceof CheckResult.Skipped skipped) {
            throw new TestAbortedException(skipped.reason());
        } else if (result instanceof CheckResult.Inconclusive inconclusive) {
            throw new TestAbortedException("inconclusive: " + inconclusive.reason());
        } else if (result instanceof CheckResult.NotReached notReached) {
            throw new TestAbortedException("not reached: " + notReached.reason());
        }
    }
}
