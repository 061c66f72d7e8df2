package io.github.migrationtest.core.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a table's rows: {@code rowsOf("customer").before("name").equalsAfter("first_name || ' ' ||
 * last_name")}. What is not said has to be as it was.
 *
 * <p>Expressions are PostgreSQL's and are evaluated there, those of a side over that side's rows. Immutable.
 *
 * @param table the table before, with or without its schema; what messages call the rows where they are a query's
 * @param beforeQuery a query that gives the rows before; null where they are the table's
 * @param renamedTo the table after; null where it is the same, or was recognised
 * @param afterQuery a query that gives the rows after; null where they are a table's
 * @param keyBefore an expression that tells a row before from others; null where the table's key does
 * @param keyAfter the same after
 * @param dropReason why all may be gone; null where they may not
 * @param removed the condition that rows meet which may disappear; null where none may
 * @param columns what became of single values
 */
public record RowMapping(
        String table,
        @Nullable String beforeQuery,
        @Nullable String renamedTo,
        @Nullable String afterQuery,
        @Nullable String keyBefore,
        @Nullable String keyAfter,
        @Nullable String dropReason,
        @Nullable String removed,
        List<ColumnMapping> columns) {

    public RowMapping {
        columns = List.copyOf(columns);
    }

    /**
     * The rows of a table as it was before.
     *
     * @param table its name, with or without its schema
     */
    public static RowMapping rowsOf(String table) {
        return new RowMapping(table, null, null, null, null, null, null, null, List.of());
    }

    /**
     * The rows that a query gives before: for tables that are split or merged. To be followed by {@link #movedTo}.
     *
     * @param name what messages call them
     * @param query an SQL query over the database before
     */
    public static RowMapping rowsOfQuery(String name, String query) {
        return new RowMapping(name, query, null, null, null, null, null, null, List.of());
    }

    /** A value of the row before, of which the next call says what became. */
    public Before before(String expression) {
        return new Before(this, expression);
    }

    /** A value of the row after, of which the next call says where it comes from. */
    public After after(String expression) {
        return new After(this, expression);
    }

    /** The table's name after; needed only where it is another table with a copy of the rows. */
    public RowMapping renamedTo(String name) {
        return new RowMapping(table, beforeQuery, name, null, keyBefore, keyAfter, dropReason, removed, columns);
    }

    /**
     * The rows are what a query gives now, column by column of the same name.
     *
     * @param query an SQL query over the database after
     */
    public RowMapping movedTo(String query) {
        return new RowMapping(table, beforeQuery, null, query, keyBefore, keyAfter, dropReason, removed, columns);
    }

    /** The table is gone and may be. */
    public RowMapping droppedBecause(String reason) {
        return new RowMapping(table, beforeQuery, renamedTo, afterQuery, keyBefore, keyAfter, reason, removed, columns);
    }

    /**
     * Some of the rows may disappear, and no others.
     *
     * @param condition an SQL condition on the row before, {@code "where deleted"}
     */
    public RowMapping removesOnly(String condition) {
        String meant = condition.strip().replaceFirst("(?is)^where\\s+", "");
        return new RowMapping(
                table, beforeQuery, renamedTo, afterQuery, keyBefore, keyAfter, dropReason, meant, columns);
    }

    /** What tells one row from another, before and after; needed where the key changes or there is none. */
    public RowMapping identifiedBy(String expression) {
        return identifiedBy(expression, expression);
    }

    /** What tells one row from another: the expressions are equal for the same row. */
    public RowMapping identifiedBy(String before, String after) {
        return new RowMapping(table, beforeQuery, renamedTo, afterQuery, before, after, dropReason, removed, columns);
    }

    /**
     * Lets the numbers of the last declaration differ.
     *
     * @param tolerance by how much at most
     */
    public RowMapping within(double tolerance) {
        if (columns.isEmpty()) {
            throw new IllegalStateException(
                    this + ".within(" + tolerance + ") follows what it is about: .before(…).equalsAfter(…).within(…)");
        }
        List<ColumnMapping> all = new ArrayList<>(columns);
        all.set(all.size() - 1, all.get(all.size() - 1).within(tolerance));
        return with(all);
    }

    private RowMapping with(ColumnMapping column) {
        List<ColumnMapping> all = new ArrayList<>(columns);
        all.add(column);
        return with(all);
    }

    private RowMapping with(List<ColumnMapping> all) {
        return new RowMapping(table, beforeQuery, renamedTo, afterQuery, keyBefore, keyAfter, dropReason, removed, all);
    }

    /** As it begins: {@code rowsOf("customer")}. */
    @Override
    public String toString() {
        return beforeQuery == null ? "rowsOf(\"" + table + "\")" : "rowsOfQuery(\"" + table + "\", …)";
    }

    /** A value of the row before. */
    public static final class Before {

        private final RowMapping rows;
        private final String expression;

        private Before(RowMapping rows, String expression) {
            this.rows = rows;
            this.expression = expression;
        }

        /** It is what an SQL expression over the row after gives. */
        public RowMapping equalsAfter(String other) {
            return rows.with(new ColumnMapping(expression, other, false, false, 0, null));
        }

        /** It is another column's; needed only where that is a new column with a copy of the values. */
        public RowMapping renamedTo(String column) {
            return rows.with(new ColumnMapping(expression, column, false, true, 0, null));
        }

        /** It is gone and may be. */
        public RowMapping droppedBecause(String reason) {
            return rows.with(new ColumnMapping(expression, null, false, false, 0, reason));
        }
    }

    /** A value of the row after. */
    public static final class After {

        private final RowMapping rows;
        private final String expression;

        private After(RowMapping rows, String expression) {
            this.rows = rows;
            this.expression = expression;
        }

        /** It is what an SQL expression over the row before gives. */
        public RowMapping equalsBefore(String other) {
            return rows.with(new ColumnMapping(other, expression, true, false, 0, null));
        }
    }
}
