package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.QualifiedName;

/**
 * A relation that a step locked or worked on.
 *
 * @param name its name before the step; where the step made it, its name when it was first seen
 * @param kind what it is
 * @param table the table whose reads and writes wait for it: of an index and a TOAST table their table, else itself
 * @param existedBefore whether it was there before the step; nobody waits for what the step made itself
 * @param hadRows whether there was a row in it before the step, or in a partition of it; of an index, in its table
 * @param bytesBefore its main fork's size before the step; of a partitioned table, of its partitions together
 */
public record LockedRelation(
        QualifiedName name,
        RelationKind kind,
        QualifiedName table,
        boolean existedBefore,
        boolean hadRows,
        long bytesBefore) {

    /** Whether anybody could be waiting for it: it was there, and is more than an empty table or an index on one. */
    public boolean isInUse() {
        return existedBefore && (hadRows || !kind.hasRows() && !kind.isIndex());
    }
}
