package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.RowKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are on one side only.
 *
 * <p>Of a table without a key, a row that has changed is one that disappeared and another that was added. Where they are
 * few, the two that are most alike are told as one row and what has changed in it.
 */
final class LoneRows {

    static final int WORTH_PAIRING = 200;

    private final TablePlan plan;
    private final int kept;
    private final List<RowKey> disappeared = new ArrayList<>();
    private final List<RowKey> added = new ArrayList<>();
    private long disappearedCount;
    private long addedCount;
    private long paired;

    LoneRows(TablePlan plan, int kept) {
        this.plan = plan;
        this.kept = kept;
    }

    void disappeared(RowKey row) {
        disappearedCount++;
        if (disappeared.size() < kept) {
            disappeared.add(row);
        }
    }

    void added(RowKey row) {
        addedCount++;
        if (added.size() < kept) {
            added.add(row);
        }
    }

    /** Takes rows that are alike for one another; not where some were not kept, which may be more so. */
    void pair(List<ColumnTally> tallies) {
        if (disappearedCount > kept || addedCount > kept) {
            return;
        }
        // the most alike first, whatever their order
        for (int allowed = 1; allowed * 2 <= plan.columns().size(); allowed++) {
            for (Iterator<RowKey> each = disappeared.iterator(); each.hasNext(); ) {
                RowKey before = each.next();
                RowKey after = alike(before, allowed);
                if (after != null) {
                    each.remove();
                    added.remove(after);
                    tell(before, after, tallies);
                }
            }
        }
    }

    private @Nullable RowKey alike(RowKey before, int allowed) {
        return added.stream()
                .filter(after -> differences(before, after) <= allowed)
                .findFirst()
                .orElse(null);
    }

    private static int differences(RowKey before, RowKey after) {
        int differences = 0;
        for (int i = 0; i < before.values().size(); i++) {
            if (!Objects.equals(before.values().get(i), after.values().get(i))) {
                differences++;
            }
        }
        return differences;
    }

    private void tell(RowKey before, RowKey after, List<ColumnTally> tallies) {
        disappearedCount--;
        addedCount--;
        paired++;
        for (int i = 0; i < tallies.size(); i++) {
            String old = before.values().get(i);
            String now = after.values().get(i);
            if (!Objects.equals(old, now)) {
                tallies.get(i).differ(old, now, () -> before);
            }
        }
    }

    long paired() {
        return paired;
    }

    long disappearedCount() {
        return disappearedCount;
    }

    long addedCount() {
        return addedCount;
    }

    List<RowKey> disappearedSamples(int most) {
        return disappeared.stream().limit(most).toList();
    }

    List<RowKey> addedSamples(int most) {
        return added.stream().limit(most).toList();
    }
}
