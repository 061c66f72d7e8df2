package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Catalog;

/** A catalogue without a table that it should have. */
public final class ShouldHaveTable extends ExpectingBut {

    private ShouldHaveTable(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param catalog the catalogue
     * @param name the table's name, as the test has it
     * @param lookup what the look-up said: {@code no table custmer; there is customer}
     */
    public static ShouldHaveTable shouldHaveTable(Catalog catalog, String name, String lookup) {
        return new ShouldHaveTable(catalog + " to have table " + name, "there is " + lookup);
    }
}
