package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogDiff;

/** A schema that is not the one that a file describes. */
public final class ShouldMatchSchema extends ExpectingBut {

    private ShouldMatchSchema(String expected, String found) {
        super(expected, found);
    }

    public static ShouldMatchSchema shouldMatchSchema(String schemaFile, CatalogDiff drift) {
        return new ShouldMatchSchema(
                "the schema that the migrations make to be that of " + schemaFile,
                listed("compared with the file", "", drift.lines()));
    }
}
