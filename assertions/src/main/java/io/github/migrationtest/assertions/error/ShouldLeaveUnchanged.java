package io.github.migrationtest.assertions.error;

import java.util.List;

/** A table that should be as it was, and is not. */
public final class ShouldLeaveUnchanged extends ExpectingBut {

    private ShouldLeaveUnchanged(String expected, String found) {
        super(expected, found);
    }

    public static ShouldLeaveUnchanged shouldLeaveUnchanged(String table, List<String> lines) {
        return new ShouldLeaveUnchanged(
                "the rows of " + table + " to be as they were", listed("they are not", "the table is gone", lines));
    }
}
