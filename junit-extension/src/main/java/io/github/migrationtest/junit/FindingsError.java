package io.github.migrationtest.junit;

import io.github.migrationtest.core.finding.Finding;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** A check found something wrong; carries what, for those who tell it elsewhere than in a message. */
final class FindingsError extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    FindingsError(String message, List<Finding> findings) {
        super(message);
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
