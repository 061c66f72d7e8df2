package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.data.DataComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table before, and the one that has its rows after.
 *
 * @param before the table before
 * @param after the table after; null where there is none
 */
record TablePair(Relation before, @Nullable Relation after) {

    /** Every table that has its rows from nowhere else, with its counterpart: by its name, else by its identity. */
    static List<TablePair> all(Schema before, Schema after, DataComparison comparison) {
        Map<QualifiedName, Relation> named = before.byName();
        List<TablePair> pairs = new ArrayList<>();
        for (Relation table : before.relations().values()) {
            boolean queried = comparison.queried().contains(table.name());
            boolean isTable = "rpf".indexOf(table.kind()) >= 0 && !table.isPartition();
            if ((isTable || queried) && !comparison.ignored().contains(table.name())) {
                pairs.add(new TablePair(table, queried && !isTable ? view(table, after) : table(table, named, after)));
            }
        }
        return pairs;
    }

    private static @Nullable Relation view(Relation view, Schema after) {
        return after.byName().get(view.name());
    }

    private static @Nullable Relation table(Relation table, Map<QualifiedName, Relation> named, Schema after) {
        Relation sameName = after.named(table.name());
        if (sameName != null) {
            return sameName;
        }
        Relation sameTable = after.relations().get(table.oid());
        return sameTable == null || named.containsKey(sameTable.name()) ? null : sameTable;
    }

    /** The columns that have a counterpart, with its name: by name, else, in the same table, by number. */
    Map<String, String> columns() {
        return after == null ? Map.of() : columns(before, after);
    }

    private static Map<String, String> columns(Relation before, Relation after) {
        Map<Integer, String> byNumber = before.oid() != after.oid()
                ? Map.of()
                : after.columns().values().stream().collect(Collectors.toMap(Column::number, Column::name));
        Set<String> names = before.columns().keySet();
        Map<String, String> matched = new LinkedHashMap<>();
        for (Column column : before.columns().values()) {
            String renamed = byNumber.get(column.number());
            if (after.columns().containsKey(column.name())) {
                matched.put(column.name(), column.name());
            } else if (renamed != null && !names.contains(renamed)) {
                matched.put(column.name(), renamed);
            }
        }
        return matched;
    }
}
