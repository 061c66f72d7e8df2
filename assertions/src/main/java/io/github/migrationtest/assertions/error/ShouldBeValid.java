package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Index;

/** An index that queries do not use. */
public final class ShouldBeValid extends ExpectingBut {

    private ShouldBeValid(String expected, String found) {
        super(expected, found);
    }

    public static ShouldBeValid shouldBeValid(Index index) {
        return new ShouldBeValid(
                index + " to be valid",
                "it is INVALID: its CREATE INDEX CONCURRENTLY failed, or a partition has no index attached to it\n"
                        + "Instead: DROP INDEX " + index.id().qualifiedName() + "; and create it again");
    }
}
