package io.github.migrationtest.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a finding is a case of.
 *
 * @param id the word that acceptances and documentation use: {@code undo-leaves-trace}
 * @param title one line that says what is wrong when the rule is broken
 * @param unacceptable why no team can accept that it is broken; null where one can
 */
public record Rule(String id, String title, @Nullable String unacceptable) {

    public Rule {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A rule's id is lower-case words joined by '-': " + id);
        }
    }

    /** A rule that a team can accept to be broken. */
    public Rule(String id, String title) {
        this(id, title, null);
    }

    /** Whether a team can accept, for a reason, that the rule is broken. */
    public boolean isAcceptable() {
        return unacceptable == null;
    }
}
