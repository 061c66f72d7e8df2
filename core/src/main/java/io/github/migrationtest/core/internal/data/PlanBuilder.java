package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.RowKey;
import io.github.migrationtest.core.data.ValueChange;
import io.github.migrationtest.core.data.ValueSample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what has to be read of a table: what is not proven, and what is declared. */
final class PlanBuilder {

    private final DataSide before;
    private final DataSide after;
    private final int samples;

    PlanBuilder(DataSide before, DataSide after, int samples) {
        this.before = before;
        this.after = after;
        this.samples = samples;
    }

    /**
     * The plan for a table that is there still.
     *
     * @param proven the columns before whose values need not be read
     */
    TablePlan plan(TablePair pair, Declarations declared, Set<String> proven) throws SQLException {
        Relation table = pair.before();
        Relation now = pair.after();
        Map<String, String> matched = declared.matched(pair.columns());
        List<KeyPart> key = declared.key() != null ? List.of(declared.key()) : key(table, now, matched, declared);
        List<ComparedColumn> columns = new ArrayList<>(declared.columns());
        for (Map.Entry<String, String> match : matched.entrySet()) {
            boolean isKey = declared.key() == null
                    && key.stream().anyMatch(part -> part.name().equals(match.getKey()));
            if (!isKey && !proven.contains(match.getKey()) && !declared.explains(match.getKey())) {
                columns.add(column(
                        table.columns().get(match.getKey()), now.columns().get(match.getValue())));
            }
        }
        return new TablePlan(
                table.name().toString(),
                now.name().toString(),
                table.from(),
                now.from(),
                declared.isEmpty() ? null : table.name().schema(),
                key,
                columns,
                gone(table, matched, declared, key));
    }

    private ComparedColumn column(Column old, Column now) {
        return new ComparedColumn(old.name(), now.name(), text(old, now), old.type(), now.type(), false, 0);
    }

    private CanonicalText text(Column old, Column now) {
        Map<String, String> labels = before.schema().renamedLabels(old.type(), after.schema());
        return CanonicalText.of(Sql.quoted(old.name()), old.type(), Sql.quoted(now.name()), now.type(), labels);
    }

    /** The first key whose columns are there still, or are declared to be others. */
    private List<KeyPart> key(Relation table, Relation now, Map<String, String> matched, Declarations declared) {
        for (List<String> names : table.keys()) {
            List<KeyPart> parts = new ArrayList<>();
            for (String name : names) {
                KeyPart part = declared.keyPart(name);
                String other = matched.get(name);
                if (part == null && other != null) {
                    Column old = table.columns().get(name);
                    Column same = now.columns().get(other);
                    part = old.type().isComparableWith(same.type())
                            ? KeyPart.of(name, Sql.quoted(name), old.type(), Sql.quoted(other), same.type())
                            : null;
                }
                if (part != null) {
                    parts.add(part);
                }
            }
            if (parts.size() == names.size()) {
                return parts;
            }
        }
        return List.of();
    }

    /** The columns that have no counterpart, with how many values they had. */
    private List<ColumnDiff> gone(Relation table, Map<String, String> matched, Declarations declared, List<KeyPart> key)
            throws SQLException {
        List<String> names = table.columns().keySet().stream()
                .filter(name -> !matched.containsKey(name) && !declared.explains(name))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, Long> values = new LinkedHashMap<>();
        try (Statement statement = before.connection().createStatement();
                ResultSet row = statement.executeQuery("select "
                        + names.stream()
                                .map(name -> "count(" + Sql.quoted(name) + ")")
                                .collect(Collectors.joining(", "))
                        + " from " + table.from())) {
            row.next();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), row.getLong(i + 1));
            }
        }
        List<ColumnDiff> gone = new ArrayList<>();
        for (String name : names) {
            gone.add(new ColumnDiff(
                    name,
                    null,
                    false,
                    declared.dropReason(name),
                    values.get(name),
                    0,
                    new TreeMap<>(),
                    0,
                    0,
                    lost(table, name, key)));
        }
        return gone;
    }

    /** The first values of a column that is gone. */
    private List<ValueSample> lost(Relation table, String column, List<KeyPart> key) throws SQLException {
        List<ValueSample> lost = new ArrayList<>();
        if (key.isEmpty() || samples == 0) {
            return lost;
        }
        String query = "select "
                + key.stream().map(part -> part.selected(true) + "::text").collect(Collectors.joining(", ")) + ", "
                + Sql.quoted(column) + "::text from " + table.from() + " where " + Sql.quoted(column)
                + " is not null order by "
                + key.stream().map(part -> part.order(true)).collect(Collectors.joining(", ")) + " limit " + samples;
        try (Statement statement = before.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 1; i <= key.size(); i++) {
                    values.add(row.getString(i));
                }
                lost.add(new ValueSample(
                        new RowKey(key.stream().map(KeyPart::name).toList(), values),
                        ValueChange.BECAME_NULL,
                        row.getString(key.size() + 1),
                        null));
            }
        }
        return lost;
    }
}
