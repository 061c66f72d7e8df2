package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Column;

/** A column of another type. */
public final class ShouldHaveType extends ExpectingBut {

    private ShouldHaveType(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveType shouldHaveType(Column column, String type) {
        return new ShouldHaveType(column + " to have type " + type, "its type is " + column.type());
    }
}
