package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.RelationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation as the catalogue has it at one moment.
 *
 * @param table the OID of what it belongs to: of an index its table, of a TOAST table what it is for, else its own
 * @param file the number of its file; 0 where it has none
 * @param traits what a new file may come from: persistence, access method, tablespace
 * @param bytes its main fork's size
 */
record RelationState(
        long oid, QualifiedName name, RelationKind kind, long table, long file, Traits traits, long bytes) {

    /** @param persistence {@code p}, {@code u} or {@code t} */
    record Traits(String persistence, String accessMethod, String tablespace) {}

    /** What {@link #of} reads, from {@code pg_class c}; the TOAST table's owner is found by the reader. */
    static final String COLUMNS = """
            c.oid::bigint, n.nspname, c.relname, c.relkind,
            coalesce((select i.indrelid from pg_catalog.pg_index i where i.indexrelid = c.oid), c.oid)::bigint,
            coalesce(pg_catalog.pg_relation_filenode(c.oid), 0)::bigint, c.relpersistence, c.relam::bigint,
            c.reltablespace::bigint, coalesce(pg_catalog.pg_relation_size(c.oid), 0)""";

    static final int COLUMN_COUNT = 10;

    /** Reads the columns from one of a row on; null where the relation is gone. */
    static @Nullable RelationState of(List<@Nullable String> row, int from) {
        String oid = row.get(from);
        String schema = row.get(from + 1);
        String name = row.get(from + 2);
        if (oid == null || schema == null || name == null) {
            return null;
        }
        return new RelationState(
                Long.parseLong(oid),
                new QualifiedName(schema, name),
                RelationKind.ofCatalog(text(row, from + 3)),
                number(row, from + 4),
                number(row, from + 5),
                new Traits(text(row, from + 6), text(row, from + 7), text(row, from + 8)),
                number(row, from + 9));
    }

    static String text(List<@Nullable String> row, int column) {
        String text = row.get(column);
        return text == null ? "" : text;
    }

    static long number(List<@Nullable String> row, int column) {
        String text = row.get(column);
        return text == null ? 0 : Long.parseLong(text);
    }
}
