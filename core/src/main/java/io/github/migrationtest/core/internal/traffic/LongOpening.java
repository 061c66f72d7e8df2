package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.internal.data.Sql;
import io.github.migrationtest.core.lock.LongSession;
import io.github.migrationtest.core.lock.TrafficKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a long session begins with.
 *
 * @param session the session
 * @param sql the statement whose locks it keeps
 * @param table the table
 * @param heldRow the condition that finds the row that it has updated; null where it holds none
 */
record LongOpening(
        LongSession session,
        String sql,
        QualifiedName table,
        @Nullable String heldRow) {

    /**
     * Finds it.
     *
     * @throws java.util.NoSuchElementException if there is no such table
     */
    static LongOpening of(
            LongSession one, Catalog catalog, Map<QualifiedName, TableTarget> targets, Connection connection)
            throws SQLException {
        if (one.kind() == TrafficKind.READ) {
            Optional<Table> table = catalog.findTable(one.table());
            QualifiedName name =
                    table.isEmpty() && catalog.findView(one.table()).isPresent()
                            ? catalog.view(one.table()).qualifiedName()
                            : catalog.table(one.table()).qualifiedName();
            return new LongOpening(one, "select 1 from " + Sql.quoted(name) + " limit 1", name, null);
        }
        QualifiedName name = catalog.table(one.table()).qualifiedName();
        TableTarget target = targets.get(name);
        if (target == null || target.settable() == null) {
            return new LongOpening(one, "lock table " + Sql.quoted(name) + " in row exclusive mode", name, null);
        }
        List<String> rows = target.rows(connection);
        connection.rollback();
        // a canary that met the only row would wait for this session, and not for the migration
        String row = target.key().isEmpty() || rows.size() < 2 ? null : rows.get(rows.size() - 1);
        return new LongOpening(one, target.update() + " where " + (row == null ? "false" : row), name, row);
    }

    /** Whether it has updated a row. */
    boolean holds(TableTarget target, String row) {
        return target.name().equals(table) && row.equals(heldRow);
    }
}
