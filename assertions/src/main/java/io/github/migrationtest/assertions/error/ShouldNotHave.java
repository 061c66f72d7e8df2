package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogObject;

/** An object that should not be there. */
public final class ShouldNotHave extends ExpectingBut {

    private ShouldNotHave(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param owner the catalogue or table
     * @param found what is there
     */
    public static ShouldNotHave shouldNotHave(Object owner, CatalogObject found) {
        return new ShouldNotHave(
                owner + " to have no " + found.kind() + " " + found.name(), "there is " + found + details(found));
    }

    private static String details(CatalogObject object) {
        return object.property("definition")
                .map(definition -> ": " + definition.strip().replaceAll("\\s+", " "))
                .orElse("");
    }
}
