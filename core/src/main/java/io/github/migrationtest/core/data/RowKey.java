package io.github.migrationtest.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which row is meant.
 *
 * @param columns the columns of the table's key before; all compared columns where it has none
 * @param values their values as text
 */
public record RowKey(List<String> columns, List<@Nullable String> values) {

    public RowKey {
        columns = List.copyOf(columns);
        // List.copyOf refuses NULL, which a row without a key may have
        values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** {@code id=7}, {@code (year, number)=(2024, 7)}. */
    @Override
    public String toString() {
        if (columns.size() == 1) {
            return columns.get(0) + "=" + value(0);
        }
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            shown.add(value(i));
        }
        return "(" + String.join(", ", columns) + ")=" + shown.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(int index) {
        String value = values.get(index);
        return value == null
                ? "NULL"
                : Secrets.looksLikeOne(columns.get(index)) ? Secrets.MASK : ValueText.line(value, 60);
    }
}
