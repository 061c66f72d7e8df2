package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.data.TableDiff;

/** Rows that disappeared without meeting the condition, or none at all. */
public final class ShouldRemoveOnly extends ExpectingBut {

    private ShouldRemoveOnly(String expected, String found) {
        super(expected, found);
    }

    public static ShouldRemoveOnly shouldRemoveOnly(TableDiff table, String condition) {
        return new ShouldRemoveOnly(expected(table, condition), listed("there are other losses", "", table.lines()));
    }

    public static ShouldRemoveOnly shouldRemove(TableDiff table, String condition) {
        return new ShouldRemoveOnly(expected(table, condition), "no row disappeared");
    }

    private static String expected(TableDiff table, String condition) {
        return "only rows of " + table.table() + " to disappear " + condition;
    }
}
