package io.github.migrationtest.core.lock;

/** How what others have to wait for depends on the number of rows in a table. */
public enum Growth {
    /** PostgreSQL does the same for few rows and for many. */
    CONSTANT("does not grow with the table"),
    /** It reads or writes rows, in proportion. */
    WITH_ROWS("grows with the table's rows"),
    /** It sorts rows into an index, which takes a little more than proportionally long. */
    WITH_INDEX("grows with the table's indexes"),
    /** Nobody can tell from what was measured. */
    UNKNOWN("cannot be told");

    private final String words;

    Growth(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
