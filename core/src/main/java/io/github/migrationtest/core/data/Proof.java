package io.github.migrationtest.core.data;

/** How it was seen what became of a table's old rows. */
public enum Proof {
    /** The very row versions that were there before are there still. */
    PHYSICAL,
    /** Each column's sum of 64-bit hashes, seeded with the row's key, is the same. */
    FINGERPRINT,
    /** Both tables were read to their end; where most row versions are there still, all that are not. */
    ROWS
}
