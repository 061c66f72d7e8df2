package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.RowKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Two streams of rows in the same order, read side by side to their end: exact, in constant memory.
 *
 * <p>Rows with the same key are the same row; of those without a key, equal ones are, each as often as it is there.
 */
final class RowMerge {

    private final TablePlan plan;
    private final List<KeyPart> parts;
    private final Connection connectionBefore;
    private final Connection connectionAfter;
    private final int samples;
    private final LoneRows lone;
    private final List<ColumnTally> tallies;
    private final boolean countsDistinct;
    private long compared;
    private long changed;

    RowMerge(TablePlan plan, Connection before, Connection after, int samples) {
        this(plan, before, after, samples, DistinctValues.BUDGET);
    }

    /** @param budget how many different values are counted; 0 where only some of them go by */
    RowMerge(TablePlan plan, Connection before, Connection after, int samples, int budget) {
        this.plan = plan;
        this.parts = plan.parts();
        this.connectionBefore = before;
        this.connectionAfter = after;
        this.samples = samples;
        this.lone = new LoneRows(plan, plan.hasKey() ? samples : LoneRows.WORTH_PAIRING);
        this.countsDistinct = budget > 0;
        int mostDistinct = budget / Math.max(1, plan.columns().size()) / 2;
        this.tallies = plan.columns().stream()
                .map(column -> new ColumnTally(column, samples, mostDistinct))
                .toList();
    }

    RowMerge run() throws SQLException {
        try (RowStream before = new RowStream(connectionBefore, plan.select(true), fields());
                RowStream after = new RowStream(connectionAfter, plan.select(false), fields())) {
            merge(before, after);
        }
        if (!plan.hasKey()) {
            lone.pair(tallies);
            changed = lone.paired();
            compared += changed;
        }
        return this;
    }

    private int fields() {
        return plan.hasKey() ? parts.size() + tallies.size() : parts.size();
    }

    private void merge(RowStream before, RowStream after) throws SQLException {
        before.next();
        after.next();
        while (!before.isEnded() || !after.isEnded()) {
            int order = before.isEnded() ? 1 : after.isEnded() ? -1 : compareKeys(before, after);
            if (order < 0) {
                lone.disappeared(key(before));
            } else if (order > 0) {
                lone.added(key(after));
            } else {
                matched(before, after);
            }
            if (order <= 0) {
                before.next();
            }
            if (order >= 0) {
                after.next();
            }
        }
    }

    /**
     * Reads only what stands in new row versions, and the rows before that have the same keys.
     *
     * @return false where rows have disappeared, and all must be read to tell which
     */
    boolean run(NewVersions versions) throws SQLException {
        try (RowStream all = new RowStream(connectionAfter, plan.select(false, versions.where()), fields())) {
            Batch next = batch(all, versions);
            while (next != null) {
                Batch batch = next;
                // the next ones are read while these are looked for on the other side
                next = Sides.<@Nullable Batch>ask(() -> all.isEnded() ? null : batch(all, versions), () -> seek(batch))
                        .before();
            }
        }
        boolean complete = compared == versions.replaced();
        compared += versions.old();
        return complete;
    }

    /** Some new row versions, in memory, with the condition that finds rows of the same keys. */
    private record Batch(RowStream rows, String where) {}

    private Batch batch(RowStream all, NewVersions versions) throws SQLException {
        StringJoiner keys = versions.keys(parts.get(0).before());
        RowStream rows = all.hold(NewVersions.AT_ONCE, () -> keys.add(String.valueOf(all.bigint(0))));
        return new Batch(rows, keys.toString());
    }

    private @Nullable Batch seek(Batch batch) throws SQLException {
        try (RowStream before = new RowStream(connectionBefore, plan.select(true, batch.where()), fields())) {
            merge(before, batch.rows());
        }
        return null;
    }

    private int compareKeys(RowStream before, RowStream after) {
        for (int i = 0; i < parts.size(); i++) {
            int order = before.compareField(after, i, parts.get(i).integer());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void matched(RowStream before, RowStream after) {
        compared++;
        boolean same = before.sameRow(after);
        boolean differs = false;
        for (int i = 0; plan.hasKey() && i < tallies.size(); i++) {
            ColumnTally tally = tallies.get(i);
            int field = parts.size() + i;
            boolean sameValue = same || before.sameField(after, field);
            if (countsDistinct) {
                note(tally, before, after, field, sameValue);
            }
            if (!sameValue && tally.differ(before, after, field, () -> key(before))) {
                differs = true;
            }
        }
        if (differs) {
            changed++;
        }
    }

    private static void note(ColumnTally tally, RowStream before, RowStream after, int field, boolean sameValue) {
        if (!before.isNull(field)) {
            long hash = before.hash(field);
            tally.seen(true, hash);
            if (sameValue) {
                tally.seen(false, hash);
            }
        }
        if (!sameValue && !after.isNull(field)) {
            tally.seen(false, after.hash(field));
        }
    }

    private RowKey key(RowStream stream) {
        List<String> names = new ArrayList<>();
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            names.add(parts.get(i).name());
            values.add(stream.text(i, parts.get(i).sent()));
        }
        return new RowKey(names, values);
    }

    /** How many rows are on both sides. */
    long compared() {
        return compared;
    }

    /** How many of them have another value in some column. */
    long changed() {
        return changed;
    }

    long disappeared() {
        return lone.disappearedCount();
    }

    long added() {
        return lone.addedCount();
    }

    List<RowKey> disappearedSamples() {
        return lone.disappearedSamples(samples);
    }

    List<RowKey> addedSamples() {
        return lone.addedSamples(samples);
    }

    List<ColumnTally> tallies() {
        return tallies;
    }
}
