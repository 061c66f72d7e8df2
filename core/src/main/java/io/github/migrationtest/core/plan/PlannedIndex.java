package io.github.migrationtest.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table that a plan reads.
 *
 * @param name the index's name
 * @param ancestors the indexes of partitioned tables that it is a part of, nearest first
 * @param definition as {@code CREATE INDEX} would make it
 * @param key names of columns, and expressions as PostgreSQL writes them, in the order of the key
 * @param predicate of a partial index; null for others
 * @param isValid whether the planner may use it
 */
public record PlannedIndex(
        String name,
        List<String> ancestors,
        String definition,
        List<String> key,
        @Nullable String predicate,
        boolean isValid) {

    public PlannedIndex {
        ancestors = List.copyOf(ancestors);
        key = List.copyOf(key);
    }

    /** Whether it refuses rows, so that more than speed depends on it. */
    public boolean isUnique() {
        return definition.startsWith("CREATE UNIQUE ");
    }

    /** Its name, or that of the partitioned table's index that it is a part of. */
    public String topmostName() {
        return ancestors.isEmpty() ? name : ancestors.get(ancestors.size() - 1);
    }

    /** Whether it is the index of this name, or a partition's share of it. */
    public boolean isPartOf(String index) {
        return Names.meaning(index, null, name)
                || ancestors.stream().anyMatch(ancestor -> Names.meaning(index, null, ancestor));
    }
}
