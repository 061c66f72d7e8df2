package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.DataComparisonException;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.data.TableDiff;
import java.sql.SQLException;

/** Rows of which it is declared that they may disappear: those that did and do not meet the condition are left to tell. */
final class RemovedRows {

    private final TablePlan plan;
    private final DataSide before;
    private final DataSide after;
    private final int samples;

    RemovedRows(TablePlan plan, DataSide before, DataSide after, int samples) {
        this.plan = plan;
        this.before = before;
        this.after = after;
        this.samples = samples;
    }

    /**
     * Looks at a condition before anything is read.
     *
     * @throws DataComparisonException if it is none
     */
    static void check(RowMapping mapping, String condition, DataSide before, String from) throws SQLException {
        String written = written(mapping, condition);
        ValueType type = before.type(condition, from, written);
        if (!type.base().equals("bool")) {
            throw new DataComparisonException(
                    written + ": a condition has to stand there, and this is of type " + type.name() + ".");
        }
    }

    private static String written(RowMapping mapping, String condition) {
        return mapping + ".removesOnly(\"where " + condition + "\")";
    }

    /** What became of the other rows; of those that are there still, whether they meet the condition or not. */
    TableDiff of(RowMapping mapping, String condition, TableDiff all) throws SQLException {
        if (all.isGone() || all.disappeared() == 0) {
            return all;
        }
        RowMerge others;
        try {
            others = new RowMerge(plan.without(condition), before.connection(), after.connection(), samples).run();
        } catch (SQLException e) {
            throw before.refused(written(mapping, condition), e, Integer.MAX_VALUE);
        }
        return new TableDiff(
                all.table(),
                all.after(),
                all.dropReason(),
                all.rowsBefore(),
                all.rowsAfter(),
                others.disappeared(),
                all.added(),
                all.changed(),
                others.disappearedSamples(),
                all.addedSamples(),
                all.columns(),
                all.proof());
    }
}
