package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.ArrayList;
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

    private static final int PAGE = 8192;

    public TableWork {
        builtIndexes = List.copyOf(builtIndexes);
    }

    /** The same work where the reason is known better. */
    public TableWork rewrittenFor(RewriteReason reason) {
        return new TableWork(
                table,
                inserted,
                updated,
                deleted,
                scans,
                rowsScanned,
                reason,
                truncated,
                builtIndexes,
                bytesBefore,
                bytesAfter);
    }

    /**
     * The same where more rows were inserted, updated or deleted.
     *
     * @param command what PostgreSQL calls the statement: {@code UPDATE}
     */
    public TableWork withMoreRows(String command, long rows) {
        return new TableWork(
                table,
                inserted + (command.equals("INSERT") || command.equals("COPY") ? rows : 0),
                updated + (command.equals("UPDATE") || command.equals("MERGE") ? rows : 0),
                deleted + (command.equals("DELETE") ? rows : 0),
                scans,
                rowsScanned,
                rewritten,
                truncated,
                builtIndexes,
                bytesBefore,
                bytesAfter);
    }

    /** This and then more, on the same table. */
    public TableWork plus(TableWork more) {
        List<QualifiedName> built = new ArrayList<>(builtIndexes);
        more.builtIndexes.stream().filter(index -> !built.contains(index)).forEach(built::add);
        return new TableWork(
                table,
                inserted + more.inserted,
                updated + more.updated,
                deleted + more.deleted,
                scans + more.scans,
                rowsScanned + more.rowsScanned,
                rewritten == null ? more.rewritten : rewritten,
                truncated || more.truncated,
                built,
                bytesBefore,
                more.bytesAfter);
    }

    /** Rows inserted, updated and deleted. */
    public long rowsChanged() {
        return inserted + updated + deleted;
    }

    /** Whether the work is more where the table has more rows. */
    public boolean grows() {
        return table.existedBefore() && table.hadRows() && (readsAll() || isMost(updated + deleted));
    }

    /** Whether all rows were read, or nearly so: for a new file, for an index, or because nobody stopped before. */
    public boolean readsAll() {
        return rewritten != null || !builtIndexes.isEmpty() || isMost(rowsScanned);
    }

    /** At least a row for each page: who reads one row with {@code LIMIT 1}, or changes three by their key, has not been at all. */
    private boolean isMost(long rows) {
        return rows > 1 && rows >= bytesBefore / PAGE;
    }
}
