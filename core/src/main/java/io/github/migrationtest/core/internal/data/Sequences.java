package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.data.SequenceChange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which number each sequence gives next. */
final class Sequences {

    /** Whether a column has it for its own: it goes with the column. */
    private static final String ALL = """
            select c.oid, n.nspname, c.relname, s.seqincrement,
                   exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                              and d.refobjsubid > 0 and d.deptype in ('a', 'i'))
              from pg_sequence s
              join pg_class c on c.oid = s.seqrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relpersistence <> 't'
             order by n.nspname collate "C", c.relname collate "C"
            """;

    record Position(QualifiedName name, long increment, boolean owned, long next) {}

    private Sequences() {}

    static List<SequenceChange> changes(Sides<Connection> connections, SnapshotMemory memory) throws SQLException {
        Sides<Map<Long, Position>> sides =
                Sides.ask(() -> memory.sequences(connections.before()), () -> read(connections.after()));
        List<SequenceChange> changes = new ArrayList<>();
        sides.before().forEach((oid, before) -> {
            Position after = sides.after().values().stream()
                    .filter(other -> other.name().equals(before.name()))
                    .findFirst()
                    .orElse(sides.after().get(oid));
            if (after == null && !before.owned()) {
                changes.add(new SequenceChange(before.name(), before.next(), null, false));
            } else if (after != null && after.next() != before.next()) {
                boolean behind = before.increment() > 0 ? after.next() < before.next() : after.next() > before.next();
                changes.add(new SequenceChange(before.name(), before.next(), after.next(), behind));
            }
        });
        return changes;
    }

    static Map<Long, Position> read(Connection connection) throws SQLException {
        Map<Long, Position> sequences = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(ALL)) {
                while (row.next()) {
                    QualifiedName name = new QualifiedName(row.getString(2), row.getString(3));
                    sequences.put(row.getLong(1), new Position(name, row.getLong(4), row.getBoolean(5), 0));
                    query.append(query.isEmpty() ? "" : "\nunion all\n")
                            .append("select ")
                            .append(row.getLong(1))
                            .append("::bigint, last_value, is_called from ")
                            .append(Sql.quoted(name));
                }
            }
            if (query.isEmpty()) {
                return sequences;
            }
            try (ResultSet row = statement.executeQuery(query.toString())) {
                while (row.next()) {
                    long last = row.getLong(2);
                    boolean called = row.getBoolean(3);
                    sequences.computeIfPresent(
                            row.getLong(1),
                            (oid, found) -> new Position(
                                    found.name(),
                                    found.increment(),
                                    found.owned(),
                                    called ? last + found.increment() : last));
                }
            }
        }
        return sequences;
    }
}
