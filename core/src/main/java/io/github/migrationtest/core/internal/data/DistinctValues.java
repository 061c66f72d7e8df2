package io.github.migrationtest.core.internal.data;

/** Counts different values by their hashes, exactly up to a bound beyond which it takes no more. */
final class DistinctValues {

    /** For all columns of a table together, on both sides: 64 megabytes at most. */
    static final int BUDGET = 1 << 22;

    private final int most;
    private long[] hashes = new long[64];
    private int count;
    private boolean zero;

    DistinctValues(int most) {
        this.most = most;
    }

    void add(long hash) {
        if (hash == 0) {
            zero = true;
        } else if (count < most) {
            if (count * 2 >= hashes.length) {
                grow();
            }
            insert(hash);
        }
    }

    private void insert(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return;
            }
            slot = slot + 1 & hashes.length - 1;
        }
        hashes[slot] = hash;
        count++;
    }

    /** In long steps, as each puts all hashes in again; but no further than for the most that are taken. */
    private void grow() {
        long[] old = hashes;
        int enough = Integer.highestOneBit(most) * 4;
        hashes = new long[Math.max(old.length * 2, Math.min(old.length * 8, enough))];
        count = 0;
        for (long hash : old) {
            if (hash != 0) {
                insert(hash);
            }
        }
    }

    /** Whether there may have been more. */
    boolean isFull() {
        return count >= most;
    }

    long count() {
        return count + (zero ? 1 : 0);
    }
}
