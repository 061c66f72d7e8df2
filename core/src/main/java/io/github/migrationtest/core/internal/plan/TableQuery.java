package io.github.migrationtest.core.internal.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.plan.PlannedIndex;
import io.github.migrationtest.core.plan.PlannedTable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the planner knows of some tables. */
public final class TableQuery {

    private static final String SQL = """
            with recursive wanted as (
                select c.oid, n.nspname, c.relname,
                       pg_relation_size(c.oid) / current_setting('block_size')::int as pages,
                       case when c.reltuples < 0 or c.reltuples = 0 and c.relpages = 0 and pg_relation_size(c.oid) > 0
                            then -1 else c.reltuples::bigint end as row_count
                  from unnest(?::text[], ?::text[]) as named (schema_name, table_name)
                  join pg_namespace n on n.nspname = named.schema_name
                  join pg_class c on c.relnamespace = n.oid and c.relname = named.table_name
            ),
            lines (child, parent, depth) as (
                select inhrelid, inhparent, 1
                  from pg_inherits
                 where inhrelid in (select oid from wanted
                                    union all
                                    select indexrelid from pg_index where indrelid in (select oid from wanted))
                union all
                select lines.child, i.inhparent, lines.depth + 1
                  from lines
                  join pg_inherits i on i.inhrelid = lines.parent
            ),
            ancestors as (
                select child, array_agg(n.nspname::text order by depth) as schemas, array_agg(c.relname::text order by depth) as names
                  from lines
                  join pg_class c on c.oid = parent
                  join pg_namespace n on n.oid = c.relnamespace
                 group by child
            )
            select w.nspname, w.relname, w.pages, w.row_count, ta.schemas, ta.names,
                   ic.relname, ia.schemas, ia.names, pg_get_indexdef(i.indexrelid),
                   array(select pg_get_indexdef(i.indexrelid, k, true) from generate_series(1, i.indnkeyatts) k),
                   pg_get_expr(i.indpred, i.indrelid, true), i.indisvalid,
                   i.indisunique or i.indisexclusion
              from wanted w
              left join ancestors ta on ta.child = w.oid
              left join pg_index i on i.indrelid = w.oid
              left join pg_class ic on ic.oid = i.indexrelid
              left join ancestors ia on ia.child = i.indexrelid
             order by w.nspname, w.relname, ic.relname
            """;

    private TableQuery() {}

    /** The tables of these names that there are. */
    public static List<PlannedTable> read(Connection connection, Collection<QualifiedName> names) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setArray(1, array(connection, names.stream().map(QualifiedName::schema)));
            query.setArray(2, array(connection, names.stream().map(QualifiedName::name)));
            Map<QualifiedName, PlannedTable> tables = new LinkedHashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    PlannedTable table = table(row);
                    tables.merge(table.name(), table, TableQuery::merged);
                }
            }
            return List.copyOf(tables.values());
        }
    }

    private static Array array(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static PlannedTable table(ResultSet row) throws SQLException {
        return new PlannedTable(
                new QualifiedName(row.getString(1), row.getString(2)),
                names(row.getArray(5), row.getArray(6)),
                row.getLong(3),
                row.getLong(4),
                row.getString(7) == null
                        ? List.of()
                        : List.of(new PlannedIndex(
                                new QualifiedName(row.getString(1), row.getString(7)),
                                names(row.getArray(8), row.getArray(9)),
                                row.getString(10),
                                texts(row.getArray(11)),
                                row.getString(12),
                                row.getBoolean(13),
                                row.getBoolean(14))));
    }

    private static List<QualifiedName> names(@Nullable Array ofSchemas, @Nullable Array ofNames) throws SQLException {
        List<String> schemas = texts(ofSchemas);
        List<String> names = texts(ofNames);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new QualifiedName(schemas.get(i), names.get(i)))
                .toList();
    }

    private static PlannedTable merged(PlannedTable one, PlannedTable other) {
        List<PlannedIndex> indexes = new ArrayList<>(one.indexes());
        indexes.addAll(other.indexes());
        return new PlannedTable(one.name(), one.ancestors(), one.pages(), one.rows(), indexes);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
