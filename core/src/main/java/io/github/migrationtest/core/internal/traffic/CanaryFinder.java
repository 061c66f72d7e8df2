package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.lock.Canary;
import io.github.migrationtest.core.lock.TrafficKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Derives reads and writes from the schema and the rows that there are. */
final class CanaryFinder {

    private final Catalog catalog;
    private final Map<QualifiedName, TableTarget> targets;
    private final List<LongOpening> openings;
    private final Connection session;
    private final Map<QualifiedName, String> notAsked;

    /** @param notAsked gets the tables that nothing can be asked of, with the reason */
    CanaryFinder(
            Catalog catalog,
            Map<QualifiedName, TableTarget> targets,
            List<LongOpening> openings,
            Connection session,
            Map<QualifiedName, String> notAsked) {
        this.catalog = catalog;
        this.targets = targets;
        this.openings = openings;
        this.session = session;
        this.notAsked = notAsked;
    }

    /**
     * Reads and writes, table by table.
     *
     * @param tables their names; all tables where there is none, the largest first where they are too many
     * @param room how many sessions there may be, one for each statement
     * @throws java.util.NoSuchElementException if there is no such table
     */
    List<AskedStatement> find(List<String> tables, int room) throws SQLException {
        List<TableTarget> wanted = tables.isEmpty() ? all() : named(tables);
        Map<QualifiedName, List<AskedStatement>> found = new HashMap<>();
        int left = room;
        for (TableTarget target : largestFirst(wanted)) {
            if (left < 2) {
                notAsked.put(target.name(), "the server has no room for more sessions (max_connections)");
                continue;
            }
            List<AskedStatement> ofTable = derived(target);
            left -= ofTable.size();
            found.put(target.name(), ofTable);
        }
        return wanted.stream()
                .flatMap(target -> found.getOrDefault(target.name(), List.of()).stream())
                .toList();
    }

    private List<TableTarget> all() {
        return catalog.tables().stream()
                .map(Table::qualifiedName)
                .filter(targets::containsKey)
                .map(targets::get)
                .filter(target -> !target.isPartition())
                .toList();
    }

    private List<TableTarget> named(List<String> tables) {
        return tables.stream()
                .map(table -> catalog.table(table).qualifiedName())
                .distinct()
                .filter(targets::containsKey)
                .map(targets::get)
                .toList();
    }

    private static List<TableTarget> largestFirst(List<TableTarget> tables) {
        return tables.stream()
                .sorted(Comparator.comparingLong(TableTarget::bytes).reversed())
                .toList();
    }

    private List<AskedStatement> derived(TableTarget target) throws SQLException {
        List<AskedStatement> found = new ArrayList<>();
        try {
            List<String> rows = target.rows(session).stream()
                    .filter(row -> openings.stream().noneMatch(opening -> opening.holds(target, row)))
                    .toList();
            session.rollback();
            if (rows.isEmpty()) {
                notAsked.put(target.name(), "it had no row that the role sees");
                return found;
            }
            found.add(tried(target, TrafficKind.READ, target.select(), rows));
            if (target.settable() == null) {
                notAsked.put(target.name(), "it was only read: no column of it can be set by an UPDATE");
            } else {
                found.add(tried(target, TrafficKind.WRITE, target.update(), rows));
            }
        } catch (SQLException e) {
            session.rollback();
            notAsked.put(
                    target.name(),
                    (found.isEmpty() ? "it cannot be read: " : "it was only read: ") + TrafficPlan.said(e));
        }
        return found;
    }

    /** Tries the first row: a right that is missing is no fault of the migration. */
    private AskedStatement tried(TableTarget target, TrafficKind kind, String sql, List<String> rows)
            throws SQLException {
        boolean firstRow = target.key().isEmpty();
        List<String> variants = firstRow && kind == TrafficKind.READ
                ? List.of(sql + " limit 1")
                : rows.stream().map(row -> sql + " where " + row).toList();
        Trial.of(session, variants.get(0));
        String shown = firstRow ? variants.get(0) : sql + " where " + target.anyRow();
        return new AskedStatement(new Canary(shown, kind, List.of(target.name())), variants);
    }
}
