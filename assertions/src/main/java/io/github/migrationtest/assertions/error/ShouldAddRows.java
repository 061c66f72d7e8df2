package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.data.RowKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table to which other than so many rows were added. */
public final class ShouldAddRows extends ExpectingBut {

    private ShouldAddRows(String expected, String found) {
        super(expected, found);
    }

    public static ShouldAddRows shouldAddRows(String table, long expected, long added, List<RowKey> samples) {
        String shown = samples.stream().map(RowKey::toString).collect(Collectors.joining("; "));
        return new ShouldAddRows(
                rows(expected) + " to be added to " + table,
                (added == 0 ? "none was" : rows(added) + (added == 1 ? " was" : " were"))
                        + (shown.isEmpty() ? "" : ": " + shown + (added > samples.size() ? "; …" : "")));
    }

    public static ShouldAddRows shouldBeThere(String table, long expected) {
        return new ShouldAddRows(rows(expected) + " to be added to " + table, "the table is gone");
    }

    private static String rows(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
    }
}
