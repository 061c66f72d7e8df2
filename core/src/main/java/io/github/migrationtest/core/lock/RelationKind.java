package io.github.migrationtest.core.lock;

import java.util.Arrays;

/** What can be locked as a relation. */
public enum RelationKind {
    TABLE('r'),
    PARTITIONED_TABLE('p'),
    FOREIGN_TABLE('f'),
    MATERIALIZED_VIEW('m'),
    VIEW('v'),
    INDEX('i'),
    PARTITIONED_INDEX('I'),
    SEQUENCE('S'),
    TOAST_TABLE('t'),
    COMPOSITE_TYPE('c');

    private final char relkind;

    RelationKind(char relkind) {
        this.relkind = relkind;
    }

    /**
     * The kind that {@code pg_class.relkind} names.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static RelationKind ofCatalog(String relkind) {
        return Arrays.stream(values())
                .filter(kind -> relkind.equals(String.valueOf(kind.relkind)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of relation: " + relkind));
    }

    /** Whether rows of the user are in it, or in its partitions. */
    public boolean hasRows() {
        return this == TABLE || this == PARTITIONED_TABLE || this == MATERIALIZED_VIEW;
    }

    /** Whether it is an index, on a partitioned table too. */
    public boolean isIndex() {
        return this == INDEX || this == PARTITIONED_INDEX;
    }

    /** In words: {@code materialized view}. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
