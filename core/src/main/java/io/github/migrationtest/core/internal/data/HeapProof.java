package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The proof that old row versions are there still, without looking at a value: PostgreSQL never changes one in place.
 *
 * <p>It holds for a table whose rows are in the same files, no page of which the step has changed or of which as many
 * versions are older than the step as there were rows. For a column, its bytes must besides be read as before: same number, same type.
 */
final class HeapProof {

    /** Below it, counting row versions takes no longer than asking the log. */
    private static final long WORTH_THE_LOG = 8 << 20;

    /** By so much a heap grows where all its rows are updated, and hardly ever otherwise. */
    private static final double GROWN = 1.75;

    private final Schema before;
    private final Schema after;
    private final Map<Long, Long> rows;
    private final Map<Long, RowVersions> found;
    private final @Nullable Long boundary;

    private HeapProof(
            Schema before, Schema after, Map<Long, Long> rows, Map<Long, RowVersions> found, @Nullable Long boundary) {
        this.before = before;
        this.after = after;
        this.rows = rows;
        this.found = found;
        this.boundary = boundary;
    }

    static HeapProof read(
            Sides<Connection> connections,
            Sides<Schema> schemas,
            List<TablePair> pairs,
            @Nullable Long boundary,
            SnapshotMemory memory,
            TestDatabase database)
            throws SQLException {
        Schema before = schemas.before();
        Schema after = schemas.after();
        Map<Long, Relation> heaps = new LinkedHashMap<>();
        Map<Long, Relation> candidates = new LinkedHashMap<>();
        for (TablePair pair : pairs) {
            List<Relation> leaves = before.leaves(pair.before()).stream()
                    .filter(leaf -> leaf.isHeap() && !leaf.isEmpty())
                    .toList();
            leaves.forEach(leaf -> heaps.put(leaf.oid(), leaf));
            if (boundary != null && !leaves.isEmpty() && hasSameFiles(pair, before, after)) {
                after.leaves(pair.after()).stream()
                        .filter(leaf -> !leaf.isEmpty()
                                && !isRewritten(before.relations().get(leaf.oid()), leaf))
                        .forEach(leaf -> candidates.put(leaf.oid(), leaf));
            }
        }
        Map<Long, Long> known = memory.rows();
        HeapQueue uncounted = new HeapQueue(heaps.values().stream()
                .filter(leaf -> !known.containsKey(leaf.oid()))
                .toList());
        Map<Long, Relation> untouched = new LinkedHashMap<>();
        Sides<Map<Long, RowVersions>> counts =
                Sides.ask(() -> uncounted.count(connections.before(), leaf -> true), () -> {
                    // the log is asked while the other side counts already
                    untouched.putAll(untouched(heaps, candidates, memory.start(), database));
                    Map<Long, RowVersions> versions = RowVersions.count(
                            connections.after(),
                            candidates.values().stream()
                                    .filter(leaf -> !untouched.containsKey(leaf.oid()))
                                    .map(leaf -> RowVersions.versions(leaf, boundary))
                                    .toList());
                    // the rows of an untouched table can be counted on either side
                    versions.putAll(uncounted.count(connections.after(), leaf -> untouched.containsKey(leaf.oid())));
                    return versions;
                });
        counts.before().forEach((oid, count) -> known.put(oid, count.rows()));
        untouched.keySet().stream()
                .filter(counts.after()::containsKey)
                .forEach(oid -> known.put(oid, counts.after().get(oid).rows()));
        Map<Long, RowVersions> found = new HashMap<>(counts.after());
        untouched.keySet().forEach(oid -> found.put(oid, RowVersions.unchanged(known.get(oid))));
        return new HeapProof(before, after, known, found, boundary);
    }

    /** Whether a heap has grown as if each of its rows had a new version: it would be counted in vain. */
    private static boolean isRewritten(@Nullable Relation before, Relation after) {
        return before != null && before.bytes() >= WORTH_THE_LOG && after.bytes() > before.bytes() * GROWN;
    }

    /** The tables of which the log says that no page was changed. */
    private static Map<Long, Relation> untouched(
            Map<Long, Relation> heaps,
            Map<Long, Relation> candidates,
            @Nullable WalStart start,
            TestDatabase database) {
        Map<Long, Relation> untouched = new LinkedHashMap<>();
        long bytes = candidates.values().stream().mapToLong(Relation::bytes).sum();
        if (start != null && bytes >= WORTH_THE_LOG) {
            Set<Long> touched = WalProof.touched(database.server(), start, database.name(), bytes);
            candidates.forEach((oid, leaf) -> {
                Relation old = heaps.get(oid);
                if (touched != null
                        && !touched.contains(leaf.filenode())
                        && leaf.isLogged()
                        && old != null
                        && old.isLogged()
                        && old.bytes() == leaf.bytes()) {
                    untouched.put(oid, leaf);
                }
            });
        }
        return untouched;
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
                    RowVersions count = found.get(leaf.oid());
                    return count == null ? 0 : count.rows();
                })
                .sum();
    }

    /** Whether each old row version is there still. */
    boolean holds(TablePair pair) {
        return boundary != null
                && hasSameFiles(pair, before, after)
                && before.leaves(pair.before()).stream().allMatch(leaf -> {
                    RowVersions count = found.get(leaf.oid());
                    return (count == null ? 0 : count.old()) == rows.getOrDefault(leaf.oid(), 0L);
                });
    }

    /** The row versions that are new in a table of one heap; null where that tells nothing. */
    @Nullable
    NewVersions newVersions(TablePair pair) {
        RowVersions count = found.get(pair.before().oid());
        Long rowsBefore = rows.get(pair.before().oid());
        return boundary == null
                        || count == null
                        || rowsBefore == null
                        || pair.before().kind() != 'r'
                        || !hasSameFiles(pair, before, after)
                ? null
                : new NewVersions(boundary, count.makers(), rowsBefore, count.old(), count.rows() - count.old());
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
