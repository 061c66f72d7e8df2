package io.github.migrationtest.core.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference, as a file lists it.
 *
 * @param table the table before
 * @param key the row
 * @param column the column before, or both sides of a declaration; {@value #ROW} where the whole row is meant
 * @param before the value as text; null where it was NULL
 * @param after the same after the step
 */
public record DataDifference(
        String table,
        RowKey key,
        String column,
        @Nullable String before,
        @Nullable String after) {

    /** The first line of a file. */
    public static final String HEAD = "table\tkey\tcolumn\tbefore\tafter";

    private static final String ROW = "*";

    /** A row that is on one side only. */
    public static DataDifference ofRow(String table, RowKey key, boolean disappeared) {
        return new DataDifference(
                table, key, ROW, disappeared ? "there" : "not there", disappeared ? "not there" : "there");
    }

    /**
     * With tabs between; within values these are written {@code \t}, line ends {@code \n}, NULL is {@code \N}. What looks like a
     * credential is masked.
     */
    public String line() {
        boolean secret = Secrets.looksLikeOne(column);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String name = key.columns().get(i);
            keys.add(name + "=" + text(key.values().get(i), Secrets.looksLikeOne(name)));
        }
        return escaped(table)
                + '\t'
                + String.join(", ", keys)
                + '\t'
                + escaped(column)
                + '\t'
                + text(before, secret)
                + '\t'
                + text(after, secret);
    }

    private static String text(@Nullable String value, boolean secret) {
        return value == null ? "\\N" : secret ? Secrets.MASK : escaped(value);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
