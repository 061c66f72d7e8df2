package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;

/**
 * A table that a plan reads, as the planner knew it.
 *
 * @param name the table's name
 * @param ancestors the tables that it is a partition of or inherits from, nearest first
 * @param pages its length in pages of 8 kB
 * @param rows how many rows it has by its statistics; -1 where it has none
 * @param indexes its indexes
 */
public record PlannedTable(
        QualifiedName name, List<QualifiedName> ancestors, long pages, long rows, List<PlannedIndex> indexes) {

    /**
     * Below this length, nothing can be concluded from an index that is not used: a lookup by index costs about as much as
     * eight pages in sequence (two at {@code random_page_cost} 4).
     */
    public static final int MEANINGFUL_PAGES = 10;

    public PlannedTable {
        ancestors = List.copyOf(ancestors);
        indexes = List.copyOf(indexes);
    }

    /** Whether it is the table of this name, with or without its schema, or a partition of it. */
    public boolean isPartOf(String table) {
        return Names.meaning(table, name.schema(), name.name())
                || ancestors.stream().anyMatch(ancestor -> Names.meaning(table, ancestor.schema(), ancestor.name()));
    }

    /** Whether reading it from its beginning to its end is right, whatever indexes there are. */
    public boolean isSmall() {
        return pages < MEANINGFUL_PAGES;
    }

    /** Whether it has statistics, without which the planner guesses. */
    public boolean hasStatistics() {
        return rows >= 0;
    }

    /** The table with its size: {@code public.customer (3 pages, 200 rows)}. */
    @Override
    public String toString() {
        return name + " (" + pages + (pages == 1 ? " page, " : " pages, ")
                + (hasStatistics() ? rows + (rows == 1 ? " row)" : " rows)") : "no statistics)");
    }
}
