package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Index;

/** An index that is unique or not. */
public final class ShouldBeUnique extends ExpectingBut {

    private ShouldBeUnique(String expected, String found) {
        super(expected, found);
    }

    public static ShouldBeUnique shouldBeUnique(Index index) {
        return new ShouldBeUnique(index + " to be unique", "it is " + index.definition());
    }

    public static ShouldBeUnique shouldNotBeUnique(Index index) {
        return new ShouldBeUnique(index + " not to be unique", "it is " + index.definition());
    }
}
