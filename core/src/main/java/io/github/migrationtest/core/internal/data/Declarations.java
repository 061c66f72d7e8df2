package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ColumnMapping;
import io.github.migrationtest.core.data.DataComparisonException;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.internal.text.NearMisses;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mapping says, checked against what is there on both sides. */
final class Declarations {

    /** Of a table of which nothing is said. */
    static final Declarations NONE = new Declarations();

    private final List<ComparedColumn> columns = new ArrayList<>();
    private final Map<String, ComparedColumn> explained = new HashMap<>();
    private final Map<String, ColumnMapping> said = new HashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Map<String, String> dropped = new HashMap<>();
    private @Nullable KeyPart key;
    private boolean empty = true;

    private Declarations() {}

    /**
     * Reads what is said of a table.
     *
     * @param matched the columns before with their counterparts, as far as they were recognised
     * @throws DataComparisonException if it cannot be so
     */
    static Declarations of(
            RowMapping mapping,
            DataSide before,
            Source rowsBefore,
            DataSide after,
            Source rowsAfter,
            Map<String, String> matched)
            throws SQLException {
        Declarations declared = new Declarations();
        declared.empty = false;
        for (ColumnMapping column : mapping.columns()) {
            declared.add(mapping, column, before, rowsBefore, after, rowsAfter, matched);
        }
        if (mapping.keyBefore() != null && mapping.keyAfter() != null) {
            String written = mapping + ".identifiedBy(\"" + mapping.keyBefore() + "\"";
            ValueType typeBefore = before.type(mapping.keyBefore(), rowsBefore.from(), written + ", …)");
            ValueType typeAfter = after.type(
                    mapping.keyAfter(), rowsAfter.from(), mapping + ".identifiedBy(…, \"" + mapping.keyAfter() + "\")");
            declared.key =
                    KeyPart.of(mapping.keyBefore(), mapping.keyBefore(), typeBefore, mapping.keyAfter(), typeAfter);
        }
        return declared;
    }

    private void add(
            RowMapping mapping,
            ColumnMapping column,
            DataSide before,
            Source rowsBefore,
            DataSide after,
            Source rowsAfter,
            Map<String, String> matched)
            throws SQLException {
        String written = mapping.toString() + column;
        String old = name(column.before(), before, rowsBefore, written);
        if (column.dropReason() != null || column.after() == null) {
            once(mapping, column, required(old, column.before(), written));
            dropped.put(required(old, column.before(), written), String.valueOf(column.dropReason()));
            return;
        }
        String now = name(column.after(), after, rowsAfter, written);
        if (column.isRenaming()) {
            once(mapping, column, required(old, column.before(), written));
            renamed.put(required(old, column.before(), written), required(now, column.after(), written));
            return;
        }
        ComparedColumn compared = compared(column, before, rowsBefore, after, rowsAfter, written);
        columns.add(compared);
        for (String subject : subjects(column, old, now, matched)) {
            once(mapping, column, subject);
            explained.put(subject, compared);
        }
    }

    /** The columns before of which this says what became. */
    private static List<String> subjects(
            ColumnMapping column, @Nullable String old, @Nullable String now, Map<String, String> matched) {
        List<String> subjects = new ArrayList<>();
        if (column.ofAfter()) {
            matched.forEach((name, other) -> {
                if (other.equals(now)) {
                    subjects.add(name);
                }
            });
        }
        boolean moved = old != null && !matched.containsKey(old);
        if (old != null && !subjects.contains(old) && (moved || !column.ofAfter())) {
            subjects.add(old);
        }
        return subjects;
    }

    private static ComparedColumn compared(
            ColumnMapping column, DataSide before, Source rowsBefore, DataSide after, Source rowsAfter, String written)
            throws SQLException {
        String other = String.valueOf(column.after());
        ValueType typeBefore = before.type(column.before(), rowsBefore.from(), written);
        ValueType typeAfter = after.type(other, rowsAfter.from(), written);
        if (!typeBefore.isComparableWith(typeAfter)) {
            throw new DataComparisonException(written + ": " + typeBefore.name() + " before and " + typeAfter.name()
                    + " after cannot be compared. Cast one side, so that both are of a kind.");
        }
        CanonicalText text = CanonicalText.declared(column.before(), typeBefore, other, typeAfter);
        return new ComparedColumn(column.before(), other, text, typeBefore, typeAfter, true, column.tolerance());
    }

    private void once(RowMapping mapping, ColumnMapping column, String subject) {
        ColumnMapping other = said.put(subject, column);
        if (other != null) {
            throw new DataComparisonException(mapping + " says twice what becomes of " + subject + ": " + other
                    + " and " + column + ". Leave one of them.");
        }
    }

    /** The column that is meant; null where it is an expression and no name. */
    private static @Nullable String name(String expression, DataSide side, Source rows, String written) {
        if (!Identifiers.isName(expression)) {
            return null;
        }
        String name = Identifiers.find(expression, rows.columns().keySet());
        if (name == null) {
            throw new DataComparisonException(
                    written + ": " + rows.label() + " has no column " + expression.strip() + " " + side.when()
                            + NearMisses.hint(expression.strip(), rows.columns().keySet()) + ".");
        }
        return name;
    }

    private static String required(@Nullable String name, String expression, String written) {
        if (name == null) {
            throw new DataComparisonException(
                    written + ": a column's name has to stand there, and " + expression + " is none.");
        }
        return name;
    }

    boolean isEmpty() {
        return empty;
    }

    /** What tells one row from another; null where the table's key does. */
    @Nullable
    KeyPart key() {
        return key;
    }

    List<ComparedColumn> columns() {
        return columns;
    }

    /** Whether it is said what becomes of a column. */
    boolean explains(String column) {
        return explained.containsKey(column);
    }

    @Nullable
    String dropReason(String column) {
        return dropped.get(column);
    }

    /** A column's part in the key where it is declared to become another value; null where it is not. */
    @Nullable
    KeyPart keyPart(String column) {
        ComparedColumn compared = explained.get(column);
        return compared == null
                ? null
                : KeyPart.of(column, compared.name(), compared.typeBefore(), compared.after(), compared.typeAfter());
    }

    /** The columns with their counterparts, declared ones first of all. */
    Map<String, String> matched(Map<String, String> recognised) {
        Map<String, String> all = new LinkedHashMap<>(recognised);
        dropped.keySet().forEach(all::remove);
        all.putAll(renamed);
        return all;
    }
}
