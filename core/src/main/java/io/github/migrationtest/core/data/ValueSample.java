package io.github.migrationtest.core.data;

import org.jspecify.annotations.Nullable;

/**
 * One value and what became of it.
 *
 * @param key its row
 * @param change what became of it
 * @param before the value as text; null where it was NULL
 * @param after the same after the step
 */
public record ValueSample(
        RowKey key,
        ValueChange change,
        @Nullable String before,
        @Nullable String after) {

    String text(boolean secret) {
        return key + " " + (secret ? masked(before) + " → " + masked(after) : ValueText.change(before, after));
    }

    private static String masked(@Nullable String value) {
        return value == null ? "NULL" : Secrets.MASK;
    }
}
