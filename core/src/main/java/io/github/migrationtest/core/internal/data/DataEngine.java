package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataComparisonException;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.DataSnapshot;
import io.github.migrationtest.core.data.Proof;
import io.github.migrationtest.core.data.RowMapping;
import io.github.migrationtest.core.data.TableDiff;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares all tables of two databases, those that nobody touched at the price of counting them. */
public final class DataEngine {

    private final DataComparison comparison;
    private final DataSide before;
    private final DataSide after;
    private final List<TableDiff> tables = new ArrayList<>();
    private final @Nullable DifferenceList list;
    private final List<String> notCompared = new ArrayList<>();

    /** Where names are looked for at the moment; null where nowhere. */
    private @Nullable String searched;

    private DataEngine(DataComparison comparison, DataSide before, DataSide after, @Nullable DifferenceList list) {
        this.list = list;
        this.comparison = comparison;
        this.before = before;
        this.after = after;
    }

    /** What became of the rows of a snapshot in a database. */
    public static DataDiff compare(
            DataComparison comparison, DataSnapshot snapshot, SnapshotMemory memory, TestDatabase database)
            throws SQLException {
        Connection[] opened = new Connection[2];
        try {
            Sides<Connection> sides = Sides.ask(
                    () -> opened[0] = memory.session(snapshot.database()),
                    () -> opened[1] = PinnedSession.open(database));
            Sides<Schema> schemas =
                    Sides.ask(() -> memory.schema(sides.before()), () -> SchemaReader.read(sides.after()));
            DataSide before = new DataSide("before the migration", sides.before(), schemas.before());
            DataSide after = new DataSide("after the migration", sides.after(), schemas.after());
            try (DifferenceList list =
                    comparison.listing() == null ? null : new DifferenceList(comparison.listing(), before, after)) {
                DataDiff diff =
                        new DataEngine(comparison, before, after, list).compare(snapshot.boundary(), memory, database);
                opened[0] = null;
                memory.keep(sides.before());
                return diff;
            }
        } finally {
            for (Connection connection : opened) {
                if (connection != null) {
                    connection.close();
                }
            }
        }
    }

    private DataDiff compare(@Nullable Long boundary, SnapshotMemory memory, TestDatabase database)
            throws SQLException {
        Sides<Connection> connections = new Sides<>(before.connection(), after.connection());
        List<TablePair> pairs = TablePair.all(before.schema(), after.schema(), comparison);
        MappedRows mapped = new MappedRows(before, after);
        Map<Long, RowMapping> mappings = mapped.byTable(comparison.mappings(), pairs);
        HeapProof proof = HeapProof.read(
                connections, new Sides<>(before.schema(), after.schema()), pairs, boundary, memory, database);
        TableReading reading = new TableReading(before, after, comparison.samples());
        for (TablePair pair : pairs) {
            RowMapping mapping = mappings.get(pair.before().oid());
            long rows = rows(pair, proof, reading);
            if (rows > 0) {
                try {
                    tables.add(table(pair, mapping, mapped, proof, reading, rows));
                } catch (SQLException e) {
                    throw new UnreadableRowsException(pair.before().name(), e);
                }
            } else if (mapping != null && rows == 0) {
                throw nothingToPreserve(mapping, pair.before().name().toString());
            }
        }
        for (RowMapping mapping : comparison.mappings()) {
            if (mapping.beforeQuery() != null) {
                search("public");
                TablePlan plan = mapped.plan(mapping, null);
                if (mapping.removed() != null) {
                    RemovedRows.check(mapping, mapping.removed(), before, plan.before());
                }
                tables.add(query(mapping, plan, reading));
            }
        }
        search(null);
        return new DataDiff(tables, Sequences.changes(connections, memory), notCompared);
    }

    private long rows(TablePair pair, HeapProof proof, TableReading reading) throws SQLException {
        long rows = proof.rowsBefore(pair.before());
        if (rows >= 0) {
            return rows;
        }
        if (pair.before().isForeign()) {
            notCompared.add("foreign table " + pair.before().name() + ", whose rows are on another server");
            return -1;
        }
        return reading.count(pair.before().from());
    }

    private TableDiff table(
            TablePair recognised,
            @Nullable RowMapping mapping,
            MappedRows mapped,
            HeapProof proof,
            TableReading reading,
            long rows)
            throws SQLException {
        Relation table = recognised.before();
        search(mapping == null ? null : table.name().schema());
        if (mapping != null && mapping.removed() != null) {
            RemovedRows.check(mapping, mapping.removed(), before, table.from());
        }
        if (mapping != null && mapping.afterQuery() != null) {
            TablePlan plan = mapped.plan(mapping, table);
            return told(plan, mapping, reading.read(plan, List.of(), rows, mapping, null));
        }
        TablePair pair = mapping == null ? recognised : mapped.pair(mapping, recognised);
        Relation now = pair.after();
        if (now == null) {
            if (list != null && (mapping == null || mapping.dropReason() == null)) {
                list.gone(table);
            }
            return gone(table, mapping, rows);
        }
        Declarations declared = mapping == null
                ? Declarations.NONE
                : Declarations.of(mapping, before, Source.of(table), after, Source.of(now), pair.columns());
        Map<String, String> matched = declared.matched(pair.columns());
        boolean holds = proof.holds(pair);
        Set<String> proven = new HashSet<>();
        for (Map.Entry<String, String> match : matched.entrySet()) {
            if (holds && proof.holds(pair, match.getKey(), match.getValue())) {
                proven.add(match.getKey());
            }
        }
        PlanBuilder builder = new PlanBuilder(before, after, comparison.samples());
        TablePlan plan = builder.plan(pair, declared, proven);
        List<String> renamed = matched.keySet().stream()
                .filter(name -> !name.equals(matched.get(name)) && !declared.explains(name))
                .toList();
        if (holds && plan.columns().isEmpty() && proven.containsAll(undeclared(matched, declared))) {
            return told(plan, mapping, reading.proven(plan, matched, renamed, rows, proof.rowsAfter(now)));
        }
        if (!plan.hasKey()) {
            // which value is whose is known only where it stands beside the others
            plan = builder.plan(pair, declared, Set.of());
        }
        TableDiff read = reading.read(
                plan,
                renamed.stream().map(name -> Map.entry(name, matched.get(name))).toList(),
                rows,
                mapping,
                mapping == null ? newVersions(pair, matched, plan, proof) : null);
        return told(plan, mapping, read);
    }

    /** What is new, where it is enough to look at that: all else is as it was, and a key tells what it was. */
    private static @Nullable NewVersions newVersions(
            TablePair pair, Map<String, String> matched, TablePlan plan, HeapProof proof) {
        NewVersions versions = proof.newVersions(pair);
        if (versions == null || !versions.areFew() || plan.key().size() != 1) {
            return null;
        }
        KeyPart key = plan.key().get(0);
        boolean isKeyStill = key.name().equals(matched.get(key.name()))
                && pair.after() != null
                && pair.after().keys().contains(List.of(key.name()));
        boolean sameColumns =
                matched.entrySet().stream().allMatch(match -> proof.holds(pair, match.getKey(), match.getValue()));
        return key.integer() && isKeyStill && sameColumns ? versions : null;
    }

    /** With no word of rows that may disappear, and all else in the list, where there is one. */
    private TableDiff told(TablePlan plan, @Nullable RowMapping mapping, TableDiff diff) throws SQLException {
        String removed = mapping == null ? null : mapping.removed();
        TableDiff told = mapping == null || removed == null
                ? diff
                : new RemovedRows(plan, before, after, comparison.samples()).of(mapping, removed, diff);
        if (list != null) {
            if (told.disappeared() + told.added() + told.changed() > 0) {
                list.rows(plan, removed == null, true);
            }
            if (removed != null && told.disappeared() > 0) {
                list.rows(plan.without(removed), true, false);
            }
            for (ColumnDiff column : plan.gone()) {
                if (!column.isKept()) {
                    list.gone(plan, column.name());
                }
            }
        }
        return told;
    }

    private static Set<String> undeclared(Map<String, String> matched, Declarations declared) {
        Set<String> names = new HashSet<>(matched.keySet());
        names.removeIf(declared::explains);
        return names;
    }

    private static TableDiff gone(Relation table, @Nullable RowMapping mapping, long rows) {
        return new TableDiff(
                table.name().toString(),
                null,
                mapping == null ? null : mapping.dropReason(),
                rows,
                0,
                rows,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                Proof.ROWS);
    }

    private TableDiff query(RowMapping mapping, TablePlan plan, TableReading reading) throws SQLException {
        long rows = reading.count(plan.before());
        if (rows == 0) {
            throw nothingToPreserve(mapping, "the query");
        }
        return told(plan, mapping, reading.read(plan, List.of(), rows, mapping, null));
    }

    private static DataComparisonException nothingToPreserve(RowMapping mapping, String rows) {
        return new DataComparisonException(mapping + ": " + rows
                + " had no rows before the migration, so that there was nothing to preserve. Seed some.");
    }

    private void search(@Nullable String schema) throws SQLException {
        if (Objects.equals(schema, searched)) {
            return;
        }
        for (DataSide side : List.of(before, after)) {
            if (schema == null) {
                PinnedSession.searchNowhere(side.connection());
            } else {
                PinnedSession.searchIn(side.connection(), schema);
            }
        }
        searched = schema;
    }
}
