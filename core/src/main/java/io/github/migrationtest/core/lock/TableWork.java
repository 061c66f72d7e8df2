package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement did with one table, counted by PostgreSQL; independent of the machine and of how busy it was.
 *
 * @param table the table, or materialised view
 * @param inserted rows inserted
 * @param updated rows updated
 * @param deleted rows deleted
 * @param scans how often it was read sequentially: to check a constraint, to build an index, to write it anew, or for a query
 * @param rowsScanned rows read by that
 * @param rewritten why its rows were written to a new file; null where they were not
 * @param truncated whether it was emptied by giving it a new file
 * @param builtIndexes the indexes on it that were built or rebuilt
 * @param bytesBefore the main fork's size before the statement
 * @param bytesAfter the main fork's size after the statement
 */
public record TableWork(
        LockedRelation table,
        long inserted,
        long updated,
        long deleted,
        long scans,
        long rowsScanned,
        @Nullable RewriteReason rewritten,
        boolean truncated,
        List<QualifiedName> builtIndexes,
        long bytesBefore,
        long bytesAfter) {

    public TableWork {
        builtIndexes = List.copyOf(builtIndexes);
    }

    /** Rows inserted, updated and deleted. */
    public long rowsChanged() {
        return inserted + updated + deleted;
    }

    /** Whether the work is more where the table has more rows. */
    public boolean grows() {
        return table.existedBefore()
                && table.hadRows()
                && (rewritten != null || scans > 0 || !builtIndexes.isEmpty() || updated + deleted > 1);
    }
}
