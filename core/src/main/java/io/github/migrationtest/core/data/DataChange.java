package io.github.migrationtest.core.data;

import org.jspecify.annotations.Nullable;

/**
 * The fact of what became of the rows that were there before a migration, as they are after a step of its round trip: up,
 * down, or up again.
 *
 * @param diff the difference from the state before the first step up
 * @param notSeen why nobody could look, and the difference says nothing; null where somebody did
 */
public record DataChange(DataDiff diff, @Nullable String notSeen) {

    /** What was seen. */
    public static DataChange of(DataDiff diff) {
        return new DataChange(diff, null);
    }

    /** Nothing was seen, for a reason. */
    public static DataChange notSeen(String reason) {
        return new DataChange(DataDiff.NO_ROWS, reason);
    }
}
