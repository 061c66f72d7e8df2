package io.github.migrationtest.core.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one column's old values.
 *
 * @param name the column before; the left side of a declaration
 * @param after the column that has its values now; the right side of a declaration; null where it is gone
 * @param declared whether a {@link RowMapping} says what the values should be
 * @param dropReason why it may be gone, as declared; null where nobody said
 * @param values how many values other than NULL a column had that is gone; 0 where it is not
 * @param compared how many rows there were before and are still
 * @param counts how many of them have another value than before, or than declared; none where the column is gone
 * @param distinctBefore how many values there were in them; not counted where none of them can have become the same
 * @param distinctAfter how many there are; fewer where different values have become the same
 * @param samples the first values of each kind of change; those lost where the column is gone
 */
public record ColumnDiff(
        String name,
        @Nullable String after,
        boolean declared,
        @Nullable String dropReason,
        long values,
        long compared,
        Map<ValueChange, Long> counts,
        long distinctBefore,
        long distinctAfter,
        List<ValueSample> samples) {

    public ColumnDiff {
        EnumMap<ValueChange, Long> copy = new EnumMap<>(ValueChange.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        samples = List.copyOf(samples);
    }

    public boolean isGone() {
        return after == null;
    }

    /** Whether the table and the column were recognised under another name. */
    public boolean isRenamed() {
        return after != null && !declared && !after.equals(name);
    }

    /** How many values are others than before, or than declared. */
    public long changed() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(ValueChange change) {
        return counts.getOrDefault(change, 0L);
    }

    /** Whether values that could be told apart no longer can. */
    public boolean isCollapsed() {
        return !declared && count(ValueChange.OTHER) > 0 && distinctAfter < distinctBefore;
    }

    /** Whether something that was there cannot be found again in what is there now. */
    public boolean losesValues() {
        return isGone() && dropReason == null && values > 0
                || counts.keySet().stream().anyMatch(ValueChange::isLoss)
                || isCollapsed();
    }

    /** Whether old values are as they were, or as declared. */
    public boolean isKept() {
        return isGone() ? dropReason != null || values == 0 : changed() == 0;
    }

    List<String> lines(String table) {
        String subject = "column " + table + "." + Names.quoted(name);
        if (isGone()) {
            return List.of(subject + " is gone: " + Counts.of(values, "value")
                    + (dropReason == null ? samplesOf(ValueChange.BECAME_NULL, values) : ", " + dropReason));
        }
        List<String> lines = new ArrayList<>();
        if (isRenamed()) {
            lines.add(subject + " is now " + Names.quoted(after));
        }
        String label = declared ? "declared " + table + ": " + name + " = " + after : subject;
        counts.forEach(
                (change, count) -> lines.add(label + ": " + Counts.of(count) + " of " + Counts.of(compared, "value")
                        + " " + (declared ? count == 1 ? "differs" : "differ" : change) + samplesOf(change, count)));
        if (isCollapsed()) {
            lines.add(
                    subject + ": " + Counts.of(distinctBefore) + " distinct values became " + Counts.of(distinctAfter));
        }
        return lines;
    }

    /** The first values that a change befell, a line each; those of credentials masked. */
    public List<String> samples(ValueChange change) {
        boolean secret = Secrets.looksLikeOne(name) || after != null && Secrets.looksLikeOne(after);
        return samples.stream()
                .filter(sample -> sample.change() == change)
                .map(sample -> sample.text(secret))
                .toList();
    }

    private String samplesOf(ValueChange change, long count) {
        List<String> shown = samples(change);
        return shown.isEmpty() ? "" : ": " + String.join("; ", shown) + (count > shown.size() ? "; …" : "");
    }
}
