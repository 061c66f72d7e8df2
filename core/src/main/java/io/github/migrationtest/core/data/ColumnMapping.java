package io.github.migrationtest.core.data;

import org.jspecify.annotations.Nullable;

/**
 * What one value of each old row is to be after a step.
 *
 * @param before an SQL expression over the row before
 * @param after one over the row after; null where the value may be gone
 * @param ofAfter whether the right side is what the declaration is about
 * @param isRenaming whether both sides are names of columns
 * @param tolerance how far apart two numbers may be; 0 where they are to be the same
 * @param dropReason why the value may be gone; null where it may not
 */
public record ColumnMapping(
        String before,
        @Nullable String after,
        boolean ofAfter,
        boolean isRenaming,
        double tolerance,
        @Nullable String dropReason) {

    public ColumnMapping {
        if (tolerance < 0 || Double.isNaN(tolerance)) {
            throw new IllegalArgumentException("A tolerance is 0 or more: " + tolerance);
        }
    }

    ColumnMapping within(double numbers) {
        return new ColumnMapping(before, after, ofAfter, isRenaming, numbers, dropReason);
    }

    /** As it is written: {@code .before("name").equalsAfter("first_name")}. */
    @Override
    public String toString() {
        if (dropReason != null) {
            return ".before(\"" + before + "\").droppedBecause(\"" + dropReason + "\")";
        }
        if (isRenaming) {
            return ".before(\"" + before + "\").renamedTo(\"" + after + "\")";
        }
        return ofAfter
                ? ".after(\"" + after + "\").equalsBefore(\"" + before + "\")"
                : ".before(\"" + before + "\").equalsAfter(\"" + after + "\")";
    }
}
