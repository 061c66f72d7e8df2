package io.github.migrationtest.core.internal.data;

import org.jspecify.annotations.Nullable;

/**
 * A column of a relation.
 *
 * @param number its number, which renaming does not change and dropping and adding again does
 * @param collation its collation's oid
 * @param generated the expression that its values come from; null where they are given
 * @param missing the value of rows that are older than the column; null where there are none
 */
record Column(
        String name,
        int number,
        ValueType type,
        long collation,
        boolean notNull,
        @Nullable String generated,
        @Nullable String missing) {

    /** Whether the same stored bytes mean the same value. */
    boolean isStoredAs(Column other) {
        return number == other.number
                && type.oid() == other.type.oid()
                && type.modifier() == other.type.modifier()
                && collation == other.collation
                && java.util.Objects.equals(generated, other.generated)
                && java.util.Objects.equals(missing, other.missing);
    }
}
