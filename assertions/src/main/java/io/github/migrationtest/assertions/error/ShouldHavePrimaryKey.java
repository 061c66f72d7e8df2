package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.PrimaryKey;
import io.github.migrationtest.core.catalog.Table;
import java.util.List;

/** A table without its primary key, or with another one. */
public final class ShouldHavePrimaryKey extends ExpectingBut {

    private ShouldHavePrimaryKey(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHavePrimaryKey shouldHavePrimaryKey(Table table, List<String> columns) {
        return new ShouldHavePrimaryKey(
                table + " to have primary key " + tuple(columns),
                table.primaryKey()
                        .map(PrimaryKey::columns)
                        .map(found -> "its primary key is " + tuple(found))
                        .orElse("it has no primary key"));
    }
}
