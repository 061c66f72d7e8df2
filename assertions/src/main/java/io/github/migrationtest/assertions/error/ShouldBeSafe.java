package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.finding.Finding;
import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;

/** What safety rules have found, in the words of the check {@code blocksNobody}. */
public final class ShouldBeSafe extends BasicErrorMessageFactory {

    private ShouldBeSafe(String subject, String found) {
        super("\nExpecting %s to be safe, but it\n%s", unquotedString(subject), unquotedString(found));
    }

    /** @param subject what messages call the step: {@code up} */
    public static ShouldBeSafe shouldBeSafe(String subject, List<Finding> findings) {
        return new ShouldBeSafe(subject, Finding.message(findings));
    }
}
