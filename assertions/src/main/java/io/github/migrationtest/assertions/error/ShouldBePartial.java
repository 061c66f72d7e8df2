package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Index;

/** An index that has a predicate or has none. */
public final class ShouldBePartial extends ExpectingBut {

    private ShouldBePartial(String expected, String found) {
        super(expected, found);
    }

    public static ShouldBePartial shouldBePartial(Index index) {
        return new ShouldBePartial(index + " to be partial", "it has no predicate: " + index.definition());
    }

    public static ShouldBePartial shouldNotBePartial(Index index) {
        return new ShouldBePartial(
                index + " not to be partial",
                "its predicate is " + index.predicate().orElse(""));
    }
}
