package io.github.migrationtest.core.statistics;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.OptionalLong;

/**
 * How many rows production's tables have, as a test knows it; a fact of its steps.
 *
 * @param sizes the tables that it knows of
 * @param source how messages call the file that says so
 * @param small how many rows a table has at most of which work that grows with them counts as short; 0 where none does
 */
public record ProductionSizes(TableSizes sizes, String source, long small) {

    /**
     * How many rows a small table has at most, if nobody says otherwise. PostgreSQL 18 on two shared cores built an index on
     * 10,000 rows of 1 kB in 30 to 80 ms, checked them for a constraint in 4 to 60 ms, and wrote them anew in 160 ms.
     */
    public static final long USUALLY_SMALL = 10_000;

    public ProductionSizes {
        if (small < 0) {
            throw new IllegalArgumentException("A small table cannot have " + small + " rows at most");
        }
    }

    /** With the usual limit of small tables. */
    public ProductionSizes(TableSizes sizes, String source) {
        this(sizes, source, USUALLY_SMALL);
    }

    /** How many rows a table has in production; empty where no line speaks of it. */
    public OptionalLong rows(QualifiedName table) {
        return sizes.rows(table);
    }
}
