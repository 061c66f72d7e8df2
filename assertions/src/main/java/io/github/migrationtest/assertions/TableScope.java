package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.LockedRelation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that an assertion is about: all that were there before a step, or one with its partitions. */
final class TableScope {

    static final TableScope ALL = new TableScope(null, Set.of());

    private final @Nullable QualifiedName table;
    private final Set<QualifiedName> withPartitions;

    private TableScope(@Nullable QualifiedName table, Set<QualifiedName> withPartitions) {
        this.table = table;
        this.withPartitions = withPartitions;
    }

    static TableScope of(QualifiedName table) {
        return new TableScope(table, Set.of(table));
    }

    /** A table, and those that are partitions of it or inherit from it, which are locked and rewritten with it. */
    static TableScope of(QualifiedName table, Catalog catalog) {
        Set<QualifiedName> found = new LinkedHashSet<>(Set.of(table));
        while (found.addAll(childrenOf(found, catalog))) {
            // until there are no more
        }
        return new TableScope(table, found);
    }

    private static List<QualifiedName> childrenOf(Set<QualifiedName> tables, Catalog catalog) {
        return catalog.tables().stream()
                .filter(child -> child.parents().stream()
                        .anyMatch(parent -> tables.stream().anyMatch(each -> Names.same(parent, each.toString()))))
                .map(Table::qualifiedName)
                .toList();
    }

    boolean isOne() {
        return table != null;
    }

    boolean contains(QualifiedName other) {
        return table == null || withPartitions.contains(other);
    }

    boolean contains(LockHold hold) {
        return contains(hold.relation().table());
    }

    /** The locks on what was there before. */
    List<LockHold> holds(LockTimeline timeline) {
        return timeline.holds().stream()
                .filter(hold -> hold.relation().existedBefore() && contains(hold))
                .toList();
    }

    /** Whether a relation is one of the tables, and was there before. */
    boolean containsOld(LockedRelation relation) {
        return relation.existedBefore() && contains(relation.table());
    }

    /** The table's name as messages write it. */
    @Override
    public String toString() {
        return table == null ? "all tables" : table.toString();
    }
}
