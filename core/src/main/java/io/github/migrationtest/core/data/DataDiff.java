package io.github.migrationtest.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of all rows that a database had.
 *
 * @param tables every table that had rows, in the order of names
 * @param sequences those that stand elsewhere than before
 * @param notCompared what had rows, or may have had, and could not be compared, with the reason
 */
public record DataDiff(List<TableDiff> tables, List<SequenceChange> sequences, List<String> notCompared) {

    /** Of a database that had no row. */
    public static final DataDiff NO_ROWS = new DataDiff(List.of(), List.of(), List.of());

    public DataDiff {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        notCompared = List.copyOf(notCompared);
    }

    /** Whether there was no row at all, so that keeping them all means nothing. */
    public boolean hadNoRows() {
        return tables.isEmpty();
    }

    /** Whether every old row is there with the values that it had, or as declared. */
    public boolean keepsRows() {
        return tables.stream().allMatch(TableDiff::keepsRows);
    }

    /** The tables in which something that was there cannot be found again. */
    public List<TableDiff> losses() {
        return tables.stream().filter(TableDiff::losesData).toList();
    }

    /** The table by its name before, {@code public.customer}; without the schema where that is enough. */
    public Optional<TableDiff> table(String name) {
        Optional<TableDiff> exact =
                tables.stream().filter(table -> table.table().equals(name)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<TableDiff> same = tables.stream()
                .filter(table -> Names.isMeant(table.table(), name))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** What is other than before, a line each; empty where nothing is. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        tables.forEach(table -> lines.addAll(table.lines()));
        sequences.forEach(sequence -> lines.add(sequence.toString()));
        notCompared.forEach(reason -> lines.add("not compared: " + reason));
        return lines;
    }

    /** All lines, or that nothing is other than before. */
    @Override
    public String toString() {
        return hadNoRows() && lines().isEmpty()
                ? "no table had rows"
                : lines().isEmpty() ? "nothing has changed" : String.join("\n", lines());
    }
}
