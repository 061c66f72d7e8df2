package io.github.migrationtest.core.lock;

/** Whether a statement of the traffic only reads. */
public enum TrafficKind {
    READ("reads"),
    WRITE("writes");

    private final String words;

    TrafficKind(String words) {
        this.words = words;
    }

    /** In words: {@code reads}. */
    @Override
    public String toString() {
        return words;
    }
}
