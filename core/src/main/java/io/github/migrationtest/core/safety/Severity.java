package io.github.migrationtest.core.safety;

/** How much is made of it when a rule is broken. */
public enum Severity {
    /** A check fails. */
    FAILS("fails"),
    /** It is told once a run. */
    WARNS("warns, once a run"),
    /** It is an opinion, and not looked at until somebody asks. */
    ON_REQUEST("is off until asked for");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** What the check does: {@code fails}. */
    @Override
    public String toString() {
        return words;
    }
}
