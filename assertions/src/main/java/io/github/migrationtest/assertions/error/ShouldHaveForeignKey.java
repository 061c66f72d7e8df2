package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.Table;
import java.util.List;

/** A table without a foreign key. */
public final class ShouldHaveForeignKey extends ExpectingBut {

    private ShouldHaveForeignKey(String expected, String found) {
        super(expected, found);
    }

    public static ShouldHaveForeignKey shouldHaveForeignKeyOn(Table table, List<String> columns) {
        return new ShouldHaveForeignKey(table + " to have a foreign key on " + tuple(columns), foreignKeys(table));
    }

    public static ShouldHaveForeignKey shouldHaveForeignKeyTo(Table table, String referenced, List<String> columns) {
        return new ShouldHaveForeignKey(
                table + " to have a foreign key on " + tuple(columns) + " that references " + referenced,
                foreignKeys(table));
    }

    private static String foreignKeys(Table table) {
        return listed(
                "its foreign keys are",
                "it has no foreign key",
                table.foreignKeys().stream()
                        .map(key -> key.name() + ": " + key.definition())
                        .toList());
    }
}
