package io.github.migrationtest.core.lock;

/** Why PostgreSQL wrote the rows of a table anew. */
public enum RewriteReason {
    COLUMN_TYPE("a column's type"),
    COLUMN_DEFAULT("a value for each row of a column"),
    COLUMN_TYPE_AND_DEFAULT("a column's type, and a value for each row of another"),
    ACCESS_METHOD("another access method"),
    PERSISTENCE("logged or unlogged"),
    TABLESPACE("another tablespace"),
    CLUSTER("CLUSTER"),
    VACUUM_FULL("VACUUM FULL"),
    REFRESH("REFRESH MATERIALIZED VIEW"),
    UNKNOWN("a reason that was not seen");

    private final String words;

    RewriteReason(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
