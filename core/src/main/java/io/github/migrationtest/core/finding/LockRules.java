package io.github.migrationtest.core.finding;

/** What work that grows with rows does to others, whatever the cause; teams accept it by these words. */
public final class LockRules {

    /** SELECT waits, and with it everything else. */
    public static final Rule BLOCKS_READS =
            new Rule("blocks-reads", "reads of a table wait for work that grows with its rows");

    /** INSERT, UPDATE and DELETE wait; SELECT does not. */
    public static final Rule BLOCKS_WRITES =
            new Rule("blocks-writes", "writes to a table wait for work that grows with its rows");

    private LockRules() {}
}
