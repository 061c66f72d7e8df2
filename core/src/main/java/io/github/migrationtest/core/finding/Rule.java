package io.github.migrationtest.core.finding;

/**
 * What a finding is a case of.
 *
 * @param id the word that acceptances and documentation use: {@code undo-leaves-trace}
 * @param title one line that says what is wrong when the rule is broken
 */
public record Rule(String id, String title) {

    public Rule {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A rule's id is lower-case words joined by '-': " + id);
        }
    }
}
