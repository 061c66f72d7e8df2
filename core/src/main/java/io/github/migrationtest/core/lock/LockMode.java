package io.github.migrationtest.core.lock;

import java.util.Arrays;
import java.util.Locale;

/**
 * The modes of a lock on a relation, from the weakest to the strongest (PostgreSQL documentation, "Explicit Locking").
 *
 * <p>PostgreSQL numbers them in this order, and {@link #isStrongerThan} means that order. A stronger mode does not always
 * conflict with all that a weaker one conflicts with: SHARE lets others take SHARE, SHARE UPDATE EXCLUSIVE not even itself.
 */
public enum LockMode {
    ACCESS_SHARE(0b1000_0000),
    ROW_SHARE(0b1100_0000),
    ROW_EXCLUSIVE(0b1111_0000),
    SHARE_UPDATE_EXCLUSIVE(0b1111_1000),
    SHARE(0b1110_1100),
    SHARE_ROW_EXCLUSIVE(0b1111_1100),
    EXCLUSIVE(0b1111_1110),
    ACCESS_EXCLUSIVE(0b1111_1111);

    /** What each conflicts with: the lowest bit is ACCESS SHARE. */
    private final int conflicts;

    LockMode(int conflicts) {
        this.conflicts = conflicts;
    }

    /**
     * The mode as {@code pg_locks} spells it: {@code AccessExclusiveLock}.
     *
     * @throws IllegalArgumentException if there is no such mode of a lock on a relation
     */
    public static LockMode ofCatalog(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.catalogName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mode of a lock on a relation: " + name));
    }

    private String catalogName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.append("Lock").toString();
    }

    /** Whether one session has to wait for another one that holds this mode, if it wants the other one. */
    public boolean conflictsWith(LockMode other) {
        return (conflicts >> other.ordinal() & 1) == 1;
    }

    /** Whether a plain SELECT has to wait. */
    public boolean blocksReads() {
        return conflictsWith(ACCESS_SHARE);
    }

    /** Whether INSERT, UPDATE and DELETE have to wait. */
    public boolean blocksWrites() {
        return conflictsWith(ROW_EXCLUSIVE);
    }

    /** Whether it comes later in PostgreSQL's order. */
    public boolean isStrongerThan(LockMode other) {
        return compareTo(other) > 0;
    }

    /** As PostgreSQL's documentation spells it: {@code ACCESS EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
