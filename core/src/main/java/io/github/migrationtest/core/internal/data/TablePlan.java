package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ColumnDiff;
import java.util.List;

/**
 * What is to be compared of one table.
 *
 * @param label as messages call it
 * @param labelAfter as messages call what has its rows now
 * @param before what to select from before
 * @param after what to select from after
 * @param schema where what somebody wrote looks for what it names; null where nobody wrote anything
 * @param key what tells one row from another; empty where only the whole row does
 * @param columns the values to compare
 * @param gone columns that have no counterpart
 */
record TablePlan(
        String label,
        String labelAfter,
        String before,
        String after,
        @org.jspecify.annotations.Nullable String schema,
        List<KeyPart> key,
        List<ComparedColumn> columns,
        List<ColumnDiff> gone) {

    boolean hasKey() {
        return !key.isEmpty();
    }

    TablePlan with(List<ComparedColumn> others) {
        return new TablePlan(label, labelAfter, before, after, schema, key, others, gone);
    }

    /** The same without the rows before that meet a condition. */
    TablePlan without(String condition) {
        String alias = before.substring(before.lastIndexOf(" as ") + 4);
        return new TablePlan(
                label,
                labelAfter,
                "(select * from " + before + " where (" + condition + "\n) is not true) as " + alias,
                after,
                schema,
                key,
                columns,
                gone);
    }

    /** The rows of one side, in the order of their key; of all their values where they have none. */
    String select(boolean isBefore) {
        return select(isBefore, "");
    }

    /** Some of the rows of one side, in the same order. */
    String select(boolean isBefore, String where) {
        StringBuilder list = new StringBuilder();
        StringBuilder order = new StringBuilder();
        for (KeyPart part : parts()) {
            // a name of its own: one that is a column's would be what ORDER BY means
            list.append(list.isEmpty() ? "" : ", ")
                    .append(part.selected(isBefore))
                    .append(" as \"mt key\"");
            order.append(order.isEmpty() ? "" : ", ").append(part.order(isBefore));
        }
        if (hasKey()) {
            for (ComparedColumn column : columns) {
                list.append(", ").append(column.selected(isBefore));
            }
        }
        return "select " + list + " from " + (isBefore ? before : after)
                + where
                + (order.isEmpty() ? "" : " order by " + order);
    }

    /** The key, or all values in its place. */
    List<KeyPart> parts() {
        return hasKey()
                ? key
                : columns.stream()
                        .map(column -> new KeyPart(
                                column.name(),
                                column.text().before(),
                                column.text().after(),
                                false))
                        .toList();
    }
}
