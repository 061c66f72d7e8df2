package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.Table;
import java.util.List;

/** A table without an index on columns. */
public final class ShouldHaveIndexOn extends ExpectingBut {

    private ShouldHaveIndexOn(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveIndexOn shouldHaveIndexOn(Table table, List<String> columns) {
        return new ShouldHaveIndexOn(
                table + " to have a valid index without a predicate on " + tuple(columns),
                listed(
                        "its indexes are",
                        "it has no index",
                        table.indexes().stream().map(ShouldHaveIndexOn::shown).toList()));
    }

    private static String shown(Index index) {
        return index.definition() + (index.isValid() ? "" : " (INVALID)");
    }
}
