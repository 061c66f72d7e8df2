package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.DataComparisonException;
import io.github.migrationtest.core.data.Proof;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.data.TableDiff;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what became of a table's rows by reading them: hashes first where they are many, then the values. */
final class TableReading {

    /** Below it, reading all values at once is faster than asking twice. */
    private static final long WORTH_HASHING = 20_000;

    /** Below it, reading all values at once is faster than looking for those that are new. */
    private static final long WORTH_SEEKING = 2_000;

    /** A value that cannot be read as what it is to be compared with. */
    private static final String DATA_EXCEPTION = "22";

    private final DataSide before;
    private final DataSide after;
    private final int samples;

    TableReading(DataSide before, DataSide after, int samples) {
        this.before = before;
        this.after = after;
        this.samples = samples;
    }

    long count(String from) throws SQLException {
        try (Statement statement = before.connection().createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Nothing has to be read. */
    TableDiff proven(TablePlan plan, Map<String, String> matched, List<String> renamed, long rows, long rowsAfter) {
        List<ColumnDiff> columns = new ArrayList<>(plan.gone());
        renamed.forEach(name -> columns.add(same(name, String.valueOf(matched.get(name)), rows)));
        return diff(plan, rows, rowsAfter, columns, null, Proof.PHYSICAL);
    }

    /**
     * Reads both sides.
     *
     * @param renamed columns with their other names
     * @param mapping what is declared; null where nothing is
     * @param versions what is new; null where all has to be looked at
     */
    TableDiff read(
            TablePlan plan,
            List<Map.Entry<String, String>> renamed,
            long rows,
            @Nullable RowMapping mapping,
            @Nullable NewVersions versions)
            throws SQLException {
        if (versions != null && rows >= WORTH_SEEKING) {
            RowMerge merge = new RowMerge(plan, before.connection(), after.connection(), samples, 0);
            if (merge.run(versions)) {
                return diff(plan, rows, merge, columns(plan, renamed, merge, rows, true));
            }
        }
        try {
            return compared(plan, renamed, rows, mapping);
        } catch (SQLException e) {
            if (mapping != null) {
                throw before.refused(mapping.toString(), e, Integer.MAX_VALUE);
            }
            if (e.getSQLState() == null || !e.getSQLState().startsWith(DATA_EXCEPTION)) {
                throw e;
            }
            TablePlan plain =
                    plan.with(plan.columns().stream().map(ComparedColumn::plain).toList());
            return compared(plain, renamed, rows, null);
        }
    }

    private TableDiff compared(
            TablePlan plan, List<Map.Entry<String, String>> renamed, long rows, @Nullable RowMapping mapping)
            throws SQLException {
        if (!plan.hasKey() && mapping != null && plan.columns().stream().anyMatch(ComparedColumn::declared)) {
            throw new DataComparisonException(mapping + ": nothing tells which row after is which before, for "
                    + plan.label() + " has no key that is there on both sides. Say .identifiedBy(\"…\").");
        }
        TablePlan left = plan;
        if (rows >= WORTH_HASHING) {
            Sides<Fingerprints> sums = Sides.ask(
                    () -> Fingerprints.read(before.connection(), plan, true),
                    () -> Fingerprints.read(after.connection(), plan, false));
            boolean sameRows = sums.before().sameRowsAs(sums.after());
            if (sameRows) {
                left = plan.hasKey() ? plan.with(unequal(plan, sums)) : plan;
                if (!plan.hasKey() || left.columns().isEmpty()) {
                    return diff(plan, rows, rows, columns(plan, renamed, null, rows, false), null, Proof.FINGERPRINT);
                }
            }
        }
        RowMerge merge = new RowMerge(left, before.connection(), after.connection(), samples).run();
        return diff(left, rows, merge, columns(left, renamed, merge, rows, false));
    }

    private static List<ComparedColumn> unequal(TablePlan plan, Sides<Fingerprints> sums) {
        List<ComparedColumn> unequal = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            if (!Objects.equals(
                    sums.before().columns().get(i), sums.after().columns().get(i))) {
                unequal.add(plan.columns().get(i));
            }
        }
        return unequal;
    }

    private List<ColumnDiff> columns(
            TablePlan plan,
            List<Map.Entry<String, String>> renamed,
            @Nullable RowMerge merge,
            long rows,
            boolean uncounted)
            throws SQLException {
        List<ColumnDiff> columns = new ArrayList<>(plan.gone());
        for (Map.Entry<String, String> other : renamed) {
            boolean told = merge != null
                    && merge.tallies().stream()
                            .anyMatch(tally ->
                                    !tally.isClean() && tally.column().name().equals(other.getKey()));
            if (!told) {
                columns.add(same(other.getKey(), other.getValue(), rows));
            }
        }
        for (ColumnTally tally : merge == null ? List.<ColumnTally>of() : merge.tallies()) {
            if (!tally.isClean()) {
                long distinctBefore = tally.distinctBefore();
                long distinctAfter = tally.distinctAfter();
                boolean counted = !uncounted && plan.hasKey() && !tally.hasMore();
                if (!counted && tally.mayCollapse() && !(uncounted && areNew(tally, plan))) {
                    ComparedColumn column = tally.column();
                    Sides<Long> distinct = Sides.ask(
                            () -> distinct(before.connection(), column.text().before(), plan.before()),
                            () -> distinct(after.connection(), column.text().after(), plan.after()));
                    distinctBefore = distinct.before();
                    distinctAfter = distinct.after();
                }
                columns.add(tally.diff(merge.compared(), distinctBefore, distinctAfter));
            }
        }
        return columns;
    }

    private boolean areNew(ColumnTally tally, TablePlan plan) throws SQLException {
        return tally.others().areNew(before.connection(), tally.column().text().before(), plan.before());
    }

    private static long distinct(Connection connection, String text, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(v) from (select distinct hashtextextended((" + text
                        + ") collate \"C\", 0) as v from " + from + ") as mt_distinct")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ColumnDiff same(String name, String other, long rows) {
        return new ColumnDiff(name, other, false, null, 0, rows, new TreeMap<>(), 0, 0, List.of());
    }

    private static TableDiff diff(TablePlan plan, long rows, RowMerge merge, List<ColumnDiff> columns) {
        return diff(plan, rows, merge.compared() + merge.added(), columns, merge, Proof.ROWS);
    }

    private static TableDiff diff(
            TablePlan plan,
            long rows,
            long rowsAfter,
            List<ColumnDiff> columns,
            @Nullable RowMerge merge,
            Proof proof) {
        return new TableDiff(
                plan.label(),
                plan.labelAfter(),
                null,
                rows,
                rowsAfter,
                merge == null ? 0 : merge.disappeared(),
                merge == null ? Math.max(0, rowsAfter - rows) : merge.added(),
                merge == null ? 0 : merge.changed(),
                merge == null ? List.of() : merge.disappearedSamples(),
                merge == null ? List.of() : merge.addedSamples(),
                columns,
                proof);
    }
}
