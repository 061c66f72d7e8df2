package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Column;

/** A column that accepts null. */
public final class ShouldRejectNull extends ExpectingBut {

    private ShouldRejectNull(String expected, String found) {
        super(expected, found);
    }

    public static ShouldRejectNull shouldRejectNull(Column column) {
        return new ShouldRejectNull(column + " to reject null", "it is not NOT NULL");
    }
}
