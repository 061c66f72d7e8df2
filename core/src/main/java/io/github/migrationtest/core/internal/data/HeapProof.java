package io.github.migrationtest.core.internal.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The proof that old row versions are there still, without looking at a value: PostgreSQL never changes one in place.
 *
 * <p>It holds for a table whose rows are in the same files, and of which as many versions are older than the step as there
 * were rows. For a column, its bytes must besides be read as before: same number, same type.
 */
final class HeapProof {

    /** Tables in one query, so that its plan stays small. */
    private static final int AT_ONCE = 400;

    private final Schema before;
    private final Schema after;
    private final Map<Long, Long> rows;
    private final Map<Long, Found> found;
    private final boolean possible;

    private record Found(long rows, long old) {}

    private HeapProof(Schema before, Schema after, Map<Long, Long> rows, Map<Long, Found> found, boolean possible) {
        this.before = before;
        this.after = after;
        this.rows = rows;
        this.found = found;
        this.possible = possible;
    }

    static HeapProof read(
            Sides<Connection> connections,
            Sides<Schema> schemas,
            List<TablePair> pairs,
            @Nullable Long boundary,
            Map<Long, Long> known)
            throws SQLException {
        Schema before = schemas.before();
        Schema after = schemas.after();
        Set<Relation> heaps = new HashSet<>();
        Set<Relation> candidates = new HashSet<>();
        for (TablePair pair : pairs) {
            List<Relation> leaves = before.leaves(pair.before());
            leaves.stream().filter(leaf -> leaf.isHeap() && !leaf.isEmpty()).forEach(heaps::add);
            if (boundary != null && leaves.stream().anyMatch(heaps::contains) && hasSameFiles(pair, before, after)) {
                after.leaves(pair.after()).stream()
                        .filter(leaf -> !leaf.isEmpty())
                        .forEach(candidates::add);
            }
        }
        String old = "count(*) filter (where age(xmin) > (select age('" + boundary + "'::xid)))";
        heaps.removeIf(heap -> known.containsKey(heap.oid()));
        Sides<Map<Long, Found>> counts = Sides.ask(
                () -> counts(connections.before(), heaps, "0"), () -> counts(connections.after(), candidates, old));
        counts.before().forEach((oid, count) -> known.put(oid, count.rows()));
        return new HeapProof(before, after, known, counts.after(), boundary != null);
    }

    private static Map<Long, Found> counts(Connection connection, Collection<Relation> heaps, String second)
            throws SQLException {
        List<String> queries = heaps.stream()
                .map(heap -> "select " + heap.oid() + "::bigint, count(*), " + second + " from only "
                        + Sql.quoted(heap.name()))
                .toList();
        Map<Long, Found> counts = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < queries.size(); i += AT_ONCE) {
                String query = queries.subList(i, Math.min(queries.size(), i + AT_ONCE)).stream()
                        .collect(Collectors.joining("\nunion all\n"));
                try (ResultSet row = statement.executeQuery(query)) {
                    while (row.next()) {
                        counts.put(row.getLong(1), new Found(row.getLong(2), row.getLong(3)));
                    }
                }
            }
        }
        return counts;
    }

    /** Whether the rows are stored where they were, in the same partitions of the same table. */
    private static boolean hasSameFiles(TablePair pair, Schema before, Schema after) {
        Relation now = pair.after();
        if (now == null
                || now.oid() != pair.before().oid()
                || now.kind() != pair.before().kind()) {
            return false;
        }
        List<Relation> old = before.leaves(pair.before());
        List<Relation> leaves = after.leaves(now);
        if (old.size() != leaves.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            Relation one = old.get(i);
            Relation other = leaves.get(i);
            if (!one.isHeap()
                    || !other.isHeap()
                    || one.oid() != other.oid()
                    || one.filenode() == 0
                    || one.filenode() != other.filenode()) {
                return false;
            }
        }
        return true;
    }

    /** How many rows there were; -1 where they are in no heap and have to be counted otherwise. */
    long rowsBefore(Relation table) {
        List<Relation> leaves = before.leaves(table);
        return leaves.stream().allMatch(Relation::isHeap)
                ? leaves.stream()
                        .mapToLong(leaf -> rows.getOrDefault(leaf.oid(), 0L))
                        .sum()
                : -1;
    }

    /** How many rows there are in a table that is proven. */
    long rowsAfter(Relation table) {
        return after.leaves(table).stream()
                .mapToLong(leaf -> {
                    Found count = found.get(leaf.oid());
                    return count == null ? 0 : count.rows();
                })
                .sum();
    }

    /** Whether each old row version is there still. */
    boolean holds(TablePair pair) {
        return possible
                && hasSameFiles(pair, before, after)
                && before.leaves(pair.before()).stream().allMatch(leaf -> {
                    Found count = found.get(leaf.oid());
                    return (count == null ? 0 : count.old()) == rows.getOrDefault(leaf.oid(), 0L);
                });
    }

    /** Whether a column's bytes are read as they were, in each partition. */
    boolean holds(TablePair pair, String nameBefore, String nameAfter) {
        return before.leaves(pair.before()).stream().allMatch(leaf -> {
            Relation now = after.relations().get(leaf.oid());
            Column one = leaf.columns().get(nameBefore);
            Column other = now == null ? null : now.columns().get(nameAfter);
            return one != null
                    && other != null
                    && one.isStoredAs(other)
                    && (!one.type().isOwn() || before.meaning().equals(after.meaning()));
        });
    }
}
