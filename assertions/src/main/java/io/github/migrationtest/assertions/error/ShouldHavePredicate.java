package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Index;

/** A partial index with another predicate. */
public final class ShouldHavePredicate extends ExpectingBut {

    private ShouldHavePredicate(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHavePredicate shouldHavePredicate(Index index, String predicate) {
        return new ShouldHavePredicate(
                index + " to have predicate " + predicate,
                index.predicate().map(found -> "its predicate is " + found).orElse("it has none"));
    }
}
