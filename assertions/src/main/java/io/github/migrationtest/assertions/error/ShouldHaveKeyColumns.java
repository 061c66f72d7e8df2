package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Index;
import java.util.List;

/** An index on other columns. */
public final class ShouldHaveKeyColumns extends ExpectingBut {

    private ShouldHaveKeyColumns(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveKeyColumns shouldHaveKeyColumns(Index index, List<String> columns) {
        return new ShouldHaveKeyColumns(
                index + " to have key " + tuple(columns), "its key is " + tuple(index.columns()));
    }

    public static ShouldHaveKeyColumns shouldIncludeColumns(Index index, List<String> columns) {
        return new ShouldHaveKeyColumns(
                index + " to include columns " + tuple(columns),
                index.includedColumns().isEmpty()
                        ? "it includes none"
                        : "it includes " + tuple(index.includedColumns()));
    }
}
