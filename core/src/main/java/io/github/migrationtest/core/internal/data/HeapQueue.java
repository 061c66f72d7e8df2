package io.github.migrationtest.core.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Heaps whose rows are to be counted, by whichever session has nothing else to do, the largest first. Thread-safe. */
final class HeapQueue {

    /** So many small ones are asked for in one query, so that the way there and back is not most of it. */
    private static final int FEW = 16;

    private final List<Relation> waiting;

    HeapQueue(List<Relation> heaps) {
        waiting = new ArrayList<>(heaps);
        waiting.sort(Comparator.comparingLong(Relation::bytes).reversed());
    }

    /**
     * Counts until none is left.
     *
     * @param countable those that this session can count
     */
    Map<Long, RowVersions> count(Connection connection, Predicate<Relation> countable) throws SQLException {
        Map<Long, RowVersions> counts = new HashMap<>();
        for (List<Relation> some = next(countable); !some.isEmpty(); some = next(countable)) {
            counts.putAll(RowVersions.count(
                    connection, some.stream().map(RowVersions::rows).toList()));
        }
        return counts;
    }

    /** Half of what a session can count, by its size: the rest is for the other one, should it have nothing else to do. */
    private synchronized List<Relation> next(Predicate<Relation> countable) {
        long bytes =
                waiting.stream().filter(countable).mapToLong(Relation::bytes).sum() / 2;
        List<Relation> some = new ArrayList<>();
        for (Iterator<Relation> each = waiting.iterator(); each.hasNext() && (bytes > 0 || some.size() < FEW); ) {
            Relation heap = each.next();
            if (countable.test(heap)) {
                some.add(heap);
                bytes -= heap.bytes();
                each.remove();
            }
        }
        return some;
    }
}
