package io.github.migrationtest.core.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one table's old rows.
 *
 * @param table its name before, or what a {@link RowMapping} calls the rows
 * @param after its name now; null where it is gone
 * @param dropReason why it may be gone, as declared; null where nobody said
 * @param rowsBefore how many rows there were, at least one
 * @param rowsAfter how many there are
 * @param disappeared how many of the old ones are there no longer
 * @param added how many are there that were not
 * @param changed how many of the old ones have another value in some column
 * @param disappearedSamples the first that disappeared
 * @param addedSamples the first that were added; none where the old rows could be proven without reading any
 * @param columns those that are gone, have other values, or another name
 * @param proof how it was seen
 */
public record TableDiff(
        String table,
        @Nullable String after,
        @Nullable String dropReason,
        long rowsBefore,
        long rowsAfter,
        long disappeared,
        long added,
        long changed,
        List<RowKey> disappearedSamples,
        List<RowKey> addedSamples,
        List<ColumnDiff> columns,
        Proof proof) {

    public TableDiff {
        disappearedSamples = List.copyOf(disappearedSamples);
        addedSamples = List.copyOf(addedSamples);
        columns = List.copyOf(columns);
    }

    /** As messages write a table's name. */
    public static String label(QualifiedName name) {
        return name.toString();
    }

    /** As messages write a column: {@code public.customer."First name"}. */
    public static String label(String table, String column) {
        return table + "." + Names.quoted(column);
    }

    public boolean isGone() {
        return after == null;
    }

    public boolean isRenamed() {
        return after != null && !after.equals(table);
    }

    /** Whether every old row is there with the values that it had, or as declared; more rows may be there. */
    public boolean keepsRows() {
        return isGone()
                ? dropReason != null
                : disappeared == 0 && columns.stream().allMatch(ColumnDiff::isKept);
    }

    /** Whether something that was there cannot be found again in what is there now. */
    public boolean losesData() {
        return isGone()
                ? dropReason == null
                : disappeared > 0 || columns.stream().anyMatch(ColumnDiff::losesValues);
    }

    /** The column's difference by its name before; null where it has the values that it had. */
    public @Nullable ColumnDiff column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What is other than before, a line each; empty where nothing is. */
    public List<String> lines() {
        if (isGone()) {
            return List.of("table " + table + " is gone: " + Counts.of(rowsBefore, "row")
                    + (dropReason == null ? "" : ", " + dropReason));
        }
        List<String> lines = new ArrayList<>();
        if (isRenamed()) {
            lines.add("table " + table + " is now " + after);
        }
        if (disappeared > 0) {
            lines.add("table " + table + ": " + Counts.of(disappeared) + " of " + Counts.of(rowsBefore, "row")
                    + " disappeared" + samples(disappearedSamples, disappeared));
        }
        if (added > 0) {
            lines.add("table " + table + ": " + Counts.of(added, "row") + " added" + samples(addedSamples, added));
        }
        columns.forEach(column -> lines.addAll(column.lines(table)));
        return lines;
    }

    private static String samples(List<RowKey> keys, long count) {
        return keys.isEmpty()
                ? ""
                : keys.stream()
                        .map(RowKey::toString)
                        .collect(Collectors.joining("; ", ": ", count > keys.size() ? "; …" : ""));
    }
}
