package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogObject;

/** An object that is, or does, otherwise than it should. */
public final class ShouldBehave extends ExpectingBut {

    private ShouldBehave(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param object the object
     * @param how what it should do, {@code be unique}, {@code accept null}
     * @param found what it does: {@code it is NOT NULL}
     */
    public static ShouldBehave should(CatalogObject object, String how, String found) {
        return new ShouldBehave(object + " to " + how, found);
    }

    /**
     * @param object the object
     * @param how what it should not do, {@code be unique}
     * @param found what it does
     */
    public static ShouldBehave shouldNot(CatalogObject object, String how, String found) {
        return new ShouldBehave(object + " not to " + how, found);
    }
}
