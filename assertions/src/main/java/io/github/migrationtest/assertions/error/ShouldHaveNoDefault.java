package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Column;

/** A column with a default. */
public final class ShouldHaveNoDefault extends ExpectingBut {

    private ShouldHaveNoDefault(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveNoDefault shouldHaveNoDefault(Column column) {
        return new ShouldHaveNoDefault(
                column + " to have no default",
                "its default is " + column.defaultValue().orElse(""));
    }
}
