package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Column;

/** A column without a default, or with another one. */
public final class ShouldHaveDefault extends ExpectingBut {

    private ShouldHaveDefault(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveDefault shouldHaveDefault(Column column) {
        return new ShouldHaveDefault(column + " to have a default", "it has none");
    }

    public static ShouldHaveDefault shouldHaveDefault(Column column, String expression) {
        return new ShouldHaveDefault(
                column + " to have default " + expression,
                column.defaultValue().map(found -> "its default is " + found).orElse("it has none"));
    }
}
