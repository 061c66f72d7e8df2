package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.Map;

/**
 * A relation as the catalogue has it.
 *
 * @param kind as in {@code pg_class.relkind}
 * @param isPartition whether its rows are another table's too
 * @param filenode the file that it is stored in; 0 where it has none
 * @param isHeap whether its row versions carry the transaction that made them
 * @param isLogged whether each change is in the write-ahead log first
 * @param bytes how long its file is; -1 where it has none
 * @param columns by name, in their order
 * @param keys the names of columns that tell each row from all others and are never NULL, the primary key first
 */
record Relation(
        long oid,
        QualifiedName name,
        char kind,
        boolean isPartition,
        long filenode,
        boolean isHeap,
        boolean isLogged,
        long bytes,
        Map<String, Column> columns,
        List<List<String>> keys) {

    /** Whether it has no page at all. */
    boolean isEmpty() {
        return bytes == 0;
    }

    boolean isPartitioned() {
        return kind == 'p';
    }

    boolean isForeign() {
        return kind == 'f';
    }

    /** What to select from for its own rows, under its own name. */
    String from() {
        return (kind == 'r' ? "only " : "") + Sql.quoted(name) + " as " + Sql.quoted(name.name());
    }
}
