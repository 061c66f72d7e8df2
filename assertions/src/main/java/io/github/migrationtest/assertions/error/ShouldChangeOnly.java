package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.data.TableDiff;
import java.util.List;

/** A table in which other things have changed than were meant. */
public final class ShouldChangeOnly extends ExpectingBut {

    private ShouldChangeOnly(String expected, String found) {
        super(expected, found);
    }

    public static ShouldChangeOnly shouldChangeOnly(TableDiff table, List<String> columns) {
        return new ShouldChangeOnly(expected(table.table(), columns), listed("there is more", "", table.lines()));
    }

    /**
     * @param untouched the columns whose values are what they were
     */
    public static ShouldChangeOnly shouldChange(TableDiff table, List<String> columns, List<String> untouched) {
        return new ShouldChangeOnly(
                expected(table.table(), columns),
                listed(
                        "no value of " + String.join(", ", untouched) + " has changed; this has",
                        "no value of " + String.join(", ", untouched) + " has changed, nor of any other column",
                        table.lines()));
    }

    private static String expected(String table, List<String> columns) {
        return "only " + String.join(", ", columns) + " of " + table + " to change";
    }
}
