package io.github.migrationtest.core.internal.lock;

/** Looks from a session of its own when a statement with transactions of its own is over. */
interface SideLook {

    /** The relations as they are now. */
    Survey survey();

    /** What the procedures do whose names are in a statement. */
    String procedures(String sql);
}
