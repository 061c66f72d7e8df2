package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Index;

/** An index of another access method. */
public final class ShouldUseMethod extends ExpectingBut {

    private ShouldUseMethod(String expected, String found) {
        super(expected, found);
    }

    public static ShouldUseMethod shouldUseMethod(Index index, String method) {
        return new ShouldUseMethod(index + " to use method " + method, "it uses " + index.method());
    }
}
