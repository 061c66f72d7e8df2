package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table that a plan reads.
 *
 * @param qualifiedName the index's name with its schema
 * @param ancestors the indexes of partitioned tables that it is a part of, nearest first
 * @param definition as {@code CREATE INDEX} would make it
 * @param key names of columns, and expressions as PostgreSQL writes them, in the order of the key
 * @param predicate of a partial index; null for others
 * @param isValid whether the planner may use it
 * @param refusesRows whether more than speed depends on it: it is unique, or an exclusion constraint's
 */
public record PlannedIndex(
        QualifiedName qualifiedName,
        List<QualifiedName> ancestors,
        String definition,
        List<String> key,
        @Nullable String predicate,
        boolean isValid,
        boolean refusesRows) {

    public PlannedIndex {
        ancestors = List.copyOf(ancestors);
        key = List.copyOf(key);
    }

    /** Its name without its schema. */
    public String name() {
        return qualifiedName.name();
    }

    /** Its name, or that of the partitioned table's index that it is a part of. */
    public QualifiedName topmostName() {
        return ancestors.isEmpty() ? qualifiedName : ancestors.get(ancestors.size() - 1);
    }

    /** Whether it is the index of this name, with or without its schema, or a partition's share of it. */
    public boolean isPartOf(String index) {
        return Stream.concat(Stream.of(qualifiedName), ancestors.stream())
                .anyMatch(each -> Names.meaning(index, each.schema(), each.name()));
    }

    /** Whether its key begins with columns or expressions, columns quoted or not. */
    public boolean beginsWith(List<String> wanted) {
        return key.size() >= wanted.size()
                && IntStream.range(0, wanted.size())
                        .allMatch(i ->
                                key.get(i).equals(wanted.get(i)) || key.get(i).equals(Names.quoted(wanted.get(i))));
    }
}
