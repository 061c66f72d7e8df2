package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a comparison needs of the catalogue, for all tables at once. */
final class SchemaReader {

    /** What is somebody's, and large objects, whose pages are rows as others are. */
    private static final String OURS = """
            (n.nspname !~ '^pg_' and n.nspname <> 'information_schema' or c.oid = 'pg_catalog.pg_largeobject'::regclass)
              and c.relkind in ('r', 'p', 'm', 'v', 'f')""";

    private static final String RELATIONS = """
            select c.oid, n.nspname, c.relname, c.relkind, c.relispartition,
                   coalesce(pg_relation_filenode(c.oid), 0),
                   coalesce(am.amhandler = 'heap_tableam_handler'::regproc, false),
                   c.relpersistence = 'p',
                   case when c.relkind in ('r', 'm') then pg_relation_size(c.oid) else -1 end
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_am am on am.oid = c.relam
             where %s
             order by n.nspname collate "C", c.relname collate "C"
            """.formatted(OURS);

    private static final String COLUMNS = """
            select a.attrelid, a.attname, a.attnum, a.atttypid, a.atttypmod, a.attcollation, a.attnotnull,
                   case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end, a.attmissingval::text
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated <> ''
             where a.attnum > 0
               and not a.attisdropped
               and %s
             order by a.attrelid, a.attnum
            """.formatted(OURS);

    /** Unique, valid, checked at once, of columns that are never NULL; each key's columns in their order. */
    private static final String KEYS = """
            select i.indrelid, array_agg(a.attname::text order by k.position)
              from pg_index i
              join pg_class c on c.oid = i.indrelid
              join pg_namespace n on n.oid = c.relnamespace
             cross join unnest(i.indkey::int2[]) with ordinality as k (number, position)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
             where i.indisunique
               and i.indisvalid
               and i.indpred is null
               and i.indexprs is null
               and k.position <= i.indnkeyatts
               and %s
             group by i.indrelid, i.indexrelid, i.indisprimary
            having bool_and(a.attnotnull)
             order by i.indrelid, i.indisprimary desc, count(*), i.indexrelid
            """.formatted(OURS);

    private static final String INHERITANCE =
            "select inhparent, inhrelid from pg_inherits order by inhparent, inhrelid";

    private static final String TYPES = """
            select t.oid, format_type(t.oid, null), t.typname, t.typcategory, t.typtype, t.typbasetype, t.typtypmod
              from pg_type t
             where t.typtype in ('d', 'e', 'r', 'm') or t.typtype = 'b'
                or t.oid in (select atttypid from pg_attribute where attnum > 0)
            """;

    private static final String LABELS = "select enumtypid, oid, enumlabel from pg_enum order by oid";

    /** Of rows within rows: what their columns are. */
    private static final String COMPOSITES = """
            select coalesce(md5(string_agg(concat_ws(' ', a.attrelid, a.attnum, a.attisdropped, a.atttypid, a.atttypmod), ','
                            order by a.attrelid, a.attnum)), '')
              from pg_attribute a
             where a.attnum > 0
               and a.attrelid in (
                   select t.typrelid
                     from pg_type t
                     join pg_class c on c.oid = t.typrelid
                    where t.typrelid >= 16384
                      and (c.relkind = 'c'
                           or t.oid in (select atttypid from pg_attribute where atttypid >= 16384)
                           or t.typarray in (select atttypid from pg_attribute where atttypid >= 16384)))
            """;

    private final Connection connection;

    private SchemaReader(Connection connection) {
        this.connection = connection;
    }

    static Schema read(Connection connection) throws SQLException {
        return new SchemaReader(connection).read();
    }

    private Schema read() throws SQLException {
        Map<Long, ValueType> types = types();
        Map<Long, Map<String, Column>> columns = new HashMap<>();
        each(COLUMNS, row -> {
            ValueType type = types.get(row.getLong(4));
            int modifier = row.getInt(5) >= 0 ? row.getInt(5) : type.modifier();
            Column column = new Column(
                    row.getString(2),
                    row.getInt(3),
                    new ValueType(type.oid(), type.name(), type.base(), type.category(), modifier, type.isEnum()),
                    row.getLong(6),
                    row.getBoolean(7),
                    row.getString(8),
                    row.getString(9));
            columns.computeIfAbsent(row.getLong(1), oid -> new LinkedHashMap<>())
                    .put(column.name(), column);
        });
        Map<Long, List<List<String>>> keys = new HashMap<>();
        each(
                KEYS,
                row -> keys.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                        .add(List.of((String[]) row.getArray(2).getArray())));
        Map<Long, List<Long>> children = new HashMap<>();
        each(
                INHERITANCE,
                row -> children.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                        .add(row.getLong(2)));
        Map<Long, Map<Long, String>> labels = new HashMap<>();
        StringBuilder meaning = new StringBuilder();
        each(LABELS, row -> {
            labels.computeIfAbsent(row.getLong(1), oid -> new LinkedHashMap<>()).put(row.getLong(2), row.getString(3));
            meaning.append(row.getLong(2)).append(row.getString(3)).append('\0');
        });
        each(COMPOSITES, row -> meaning.append(row.getString(1)));
        Map<Long, Relation> relations = new LinkedHashMap<>();
        each(RELATIONS, row -> {
            long oid = row.getLong(1);
            relations.put(
                    oid,
                    new Relation(
                            oid,
                            new QualifiedName(row.getString(2), row.getString(3)),
                            row.getString(4).charAt(0),
                            row.getBoolean(5),
                            row.getLong(6),
                            row.getBoolean(7),
                            row.getBoolean(8),
                            row.getLong(9),
                            columns.getOrDefault(oid, Map.of()),
                            keys.getOrDefault(oid, List.of())));
        });
        return new Schema(relations, children, labels, types, meaning.toString());
    }

    private Map<Long, ValueType> types() throws SQLException {
        record Raw(String name, String base, char category, char type, long baseType, int modifier) {}
        Map<Long, Raw> raw = new HashMap<>();
        each(
                TYPES,
                row -> raw.put(
                        row.getLong(1),
                        new Raw(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4).charAt(0),
                                row.getString(5).charAt(0),
                                row.getLong(6),
                                row.getInt(7))));
        Map<Long, ValueType> types = new HashMap<>();
        raw.forEach((oid, type) -> {
            Raw base = type;
            int modifier = type.modifier();
            while (base.type() == 'd' && raw.containsKey(base.baseType())) {
                base = raw.get(base.baseType());
                modifier = modifier >= 0 ? modifier : base.modifier();
            }
            types.put(oid, new ValueType(oid, type.name(), base.base(), base.category(), modifier, base.type() == 'e'));
        });
        return types;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
