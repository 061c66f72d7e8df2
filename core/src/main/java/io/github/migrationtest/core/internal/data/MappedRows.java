package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.DataComparisonException;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.internal.text.NearMisses;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what mappings are about. */
final class MappedRows {

    private final DataSide before;
    private final DataSide after;

    MappedRows(DataSide before, DataSide after) {
        this.before = before;
        this.after = after;
    }

    /** The mappings of tables, by the table's oid before. */
    Map<Long, RowMapping> byTable(List<RowMapping> mappings, List<TablePair> pairs) {
        Map<Long, RowMapping> byTable = new LinkedHashMap<>();
        List<Relation> tables = pairs.stream().map(TablePair::before).toList();
        for (RowMapping mapping : mappings) {
            if (mapping.beforeQuery() == null) {
                Relation table = find(mapping.table(), tables, before, mapping.toString());
                if (byTable.put(table.oid(), mapping) != null) {
                    throw new DataComparisonException(
                            mapping + " stands there twice. Say all that becomes of its rows in one.");
                }
            }
        }
        return byTable;
    }

    /** The pair with the counterpart that the mapping names. */
    TablePair pair(RowMapping mapping, TablePair recognised) {
        return mapping.renamedTo() == null
                ? recognised
                : new TablePair(
                        recognised.before(),
                        find(
                                mapping.renamedTo(),
                                after.schema().relations().values(),
                                after,
                                mapping + ".renamedTo(\"" + mapping.renamedTo() + "\")"));
    }

    private static Relation find(String name, Collection<Relation> tables, DataSide side, String written) {
        List<Relation> found = Identifiers.relations(name, tables);
        if (found.isEmpty()) {
            List<String> names = tables.stream()
                    .filter(table -> !table.name().schema().equals("pg_catalog"))
                    .map(table -> name.contains(".")
                            ? table.name().toString()
                            : table.name().name())
                    .toList();
            throw new DataComparisonException(
                    written + ": there is no table " + name + " " + side.when() + NearMisses.hint(name, names) + ".");
        }
        if (found.size() > 1) {
            throw new DataComparisonException(written + ": there are several tables " + name + " " + side.when() + ": "
                    + String.join(
                            ", ",
                            found.stream().map(table -> table.name().toString()).toList())
                    + ". Name the schema.");
        }
        return found.get(0);
    }

    /** The plan for rows of which at least one side is a query. */
    TablePlan plan(RowMapping mapping, @Nullable Relation table) throws SQLException {
        if (mapping.afterQuery() == null) {
            throw new DataComparisonException(
                    mapping + " does not say where the rows are now: add .movedTo(\"select …\").");
        }
        Source rowsBefore = table == null
                ? Source.of(mapping.table(), before, Objects.requireNonNull(mapping.beforeQuery()), mapping.toString())
                : Source.of(table);
        Source rowsAfter = Source.of(
                "the query", after, mapping.afterQuery(), mapping + ".movedTo(\"" + mapping.afterQuery() + "\")");
        Map<String, String> matched = new LinkedHashMap<>();
        rowsBefore.columns().keySet().stream()
                .filter(rowsAfter.columns()::containsKey)
                .forEach(name -> matched.put(name, name));
        Declarations declared = Declarations.of(mapping, before, rowsBefore, after, rowsAfter, matched);
        Map<String, String> all = declared.matched(matched);
        List<KeyPart> key = key(table, declared, all, rowsBefore, rowsAfter);
        List<ComparedColumn> columns = new ArrayList<>(declared.columns());
        Set<String> inKey = new HashSet<>(key.stream().map(KeyPart::name).toList());
        for (String name : rowsBefore.columns().keySet()) {
            if (!inKey.contains(name) && !declared.explains(name) && declared.dropReason(name) == null) {
                columns.add(column(mapping, name, all.get(name), rowsBefore, rowsAfter));
            }
        }
        return new TablePlan(
                rowsBefore.label(),
                rowsBefore.label(),
                rowsBefore.from(),
                rowsAfter.from(),
                table == null ? "public" : table.name().schema(),
                key,
                columns,
                List.of());
    }

    private static ComparedColumn column(
            RowMapping mapping, String name, @Nullable String other, Source rowsBefore, Source rowsAfter) {
        if (other == null) {
            throw new DataComparisonException(mapping + ".movedTo(…): the query gives no column " + name
                    + NearMisses.hint(name, rowsAfter.columns().keySet())
                    + ". Select it, or say .before(\"" + name + "\").droppedBecause(\"…\").");
        }
        ValueType old = Objects.requireNonNull(rowsBefore.columns().get(name));
        ValueType now = Objects.requireNonNull(rowsAfter.columns().get(other));
        CanonicalText text = CanonicalText.of(Sql.quoted(name), old, Sql.quoted(other), now, Map.of());
        return new ComparedColumn(name, other, text, old, now, false, 0);
    }

    private static List<KeyPart> key(
            @Nullable Relation table,
            Declarations declared,
            Map<String, String> matched,
            Source rowsBefore,
            Source rowsAfter) {
        if (declared.key() != null) {
            return List.of(declared.key());
        }
        for (List<String> names : table == null ? List.<List<String>>of() : table.keys()) {
            if (matched.keySet().containsAll(names)) {
                return names.stream()
                        .map(name -> KeyPart.of(
                                name,
                                Sql.quoted(name),
                                Objects.requireNonNull(rowsBefore.columns().get(name)),
                                Sql.quoted(String.valueOf(matched.get(name))),
                                Objects.requireNonNull(rowsAfter.columns().get(String.valueOf(matched.get(name))))))
                        .toList();
            }
        }
        return List.of();
    }
}
