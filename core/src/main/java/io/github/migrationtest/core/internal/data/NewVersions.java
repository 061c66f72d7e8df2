package io.github.migrationtest.core.internal.data;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The row versions that a step has made, in a table in whose files all others are as they were.
 *
 * @param boundary the transaction since which they are new
 * @param makers the transactions that made them, as an array's text; null where they are many
 * @param before how many rows there were
 * @param old how many of these row versions are there still
 * @param added how many new row versions there are
 */
record NewVersions(long boundary, @Nullable String makers, long before, long old, long added) {

    /** Keys in one query. */
    static final int AT_ONCE = 5_000;

    /** Beyond one in so many rows, looking up single rows costs more than reading all. */
    private static final int FEW = 4;

    boolean areFew() {
        return Math.max(added, replaced()) * FEW <= before;
    }

    /** How many row versions are there no longer. */
    long replaced() {
        return before - old;
    }

    String where() {
        return makers != null
                ? " where xmin = any ('" + makers + "'::xid[])"
                : " where not age(xmin) > (select age('" + boundary + "'::xid))";
    }

    /** A condition that takes keys. */
    StringJoiner keys(String key) {
        return new StringJoiner(",", " where " + key + " = any ('{", "}'::bigint[])");
    }
}
