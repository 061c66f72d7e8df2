package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Column;

/** A column that rejects null. */
public final class ShouldAcceptNull extends ExpectingBut {

    private ShouldAcceptNull(String expected, String found) {
        super(expected, found);
    }

    public static ShouldAcceptNull shouldAcceptNull(Column column) {
        return new ShouldAcceptNull(column + " to accept null", "it is NOT NULL");
    }
}
