package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.RowKey;
import io.github.migrationtest.core.data.ValueChange;
import io.github.migrationtest.core.data.ValueSample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of one column's values while rows go by. */
final class ColumnTally {

    private final ComparedColumn column;
    private final Sent sent;
    private final int samplesOfEach;
    private final Map<ValueChange, Long> counts = new EnumMap<>(ValueChange.class);
    private final List<ValueSample> samples = new ArrayList<>();
    private final OtherValues others = new OtherValues();
    private final DistinctValues distinctBefore;
    private final DistinctValues distinctAfter;

    ColumnTally(ComparedColumn column, int samplesOfEach, int mostDistinct) {
        this.column = column;
        this.sent = column.sent();
        this.samplesOfEach = samplesOfEach;
        this.distinctBefore = new DistinctValues(mostDistinct);
        this.distinctAfter = new DistinctValues(mostDistinct);
    }

    ComparedColumn column() {
        return column;
    }

    /** Notes a value of one side, so that it is known how many there are. */
    void seen(boolean isBefore, long hash) {
        (isBefore ? distinctBefore : distinctAfter).add(hash);
    }

    /** Notes two values that were sent as different bytes. */
    boolean differ(RowStream before, RowStream after, int field, Supplier<RowKey> key) {
        String old = before.text(field, sent);
        String now = after.text(field, sent);
        return !Objects.equals(old, now) && differ(old, now, key);
    }

    /** Notes two values that have different texts; false where they are near enough to count as the same. */
    boolean differ(@Nullable String before, @Nullable String after, Supplier<RowKey> key) {
        if (isWithinTolerance(before, after)) {
            return false;
        }
        ValueChange change = column.declared()
                ? ValueChange.OTHER
                : Classification.of(before, column.typeBefore(), after, column.typeAfter());
        long count = counts.merge(change, 1L, Long::sum);
        others.add(before, after);
        if (count <= samplesOfEach) {
            samples.add(new ValueSample(key.get(), change, before, after));
        }
        return true;
    }

    private boolean isWithinTolerance(@Nullable String before, @Nullable String after) {
        if (column.tolerance() <= 0 || before == null || after == null) {
            return false;
        }
        try {
            return Math.abs(Double.parseDouble(before) - Double.parseDouble(after)) <= column.tolerance();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    boolean isClean() {
        return counts.isEmpty();
    }

    /** Whether different values may have become the same. */
    boolean mayCollapse() {
        return counts.containsKey(ValueChange.OTHER) && !column.declared();
    }

    /** Whether there are more values than were counted. */
    boolean hasMore() {
        return distinctBefore.isFull() || distinctAfter.isFull();
    }

    OtherValues others() {
        return others;
    }

    long distinctBefore() {
        return distinctBefore.count();
    }

    long distinctAfter() {
        return distinctAfter.count();
    }

    /**
     * Where a number is changed without its type, one may happen to be the other rounded; only where all are, they were.
     */
    private void roundedByChance() {
        Long rounded = counts.get(ValueChange.ROUNDED);
        if (rounded != null
                && counts.containsKey(ValueChange.OTHER)
                && column.typeBefore().sameTypeAs(column.typeAfter())
                && column.typeBefore().modifier() == column.typeAfter().modifier()) {
            counts.remove(ValueChange.ROUNDED);
            counts.merge(ValueChange.OTHER, rounded, Long::sum);
            int others = 0;
            for (Iterator<ValueSample> each = samples.iterator(); each.hasNext(); ) {
                ValueChange change = each.next().change();
                if ((change == ValueChange.ROUNDED || change == ValueChange.OTHER) && ++others > samplesOfEach) {
                    each.remove();
                }
            }
            samples.replaceAll(sample -> sample.change() != ValueChange.ROUNDED
                    ? sample
                    : new ValueSample(sample.key(), ValueChange.OTHER, sample.before(), sample.after()));
        }
    }

    ColumnDiff diff(long compared, long before, long after) {
        roundedByChance();
        return new ColumnDiff(
                column.name(), column.after(), column.declared(), null, 0, compared, counts, before, after, samples);
    }
}
