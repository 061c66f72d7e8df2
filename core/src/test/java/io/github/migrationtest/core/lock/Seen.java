package io.github.migrationtest.core.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a statement locked and did, in the words of the cases. Of relations that existed before it: tables, indexes,
 * sequences, views and composite types, without TOAST tables and their indexes, which follow their table; those in
 * {@code public} by their bare name.
 */
final class Seen {

    /** What is told of a table, besides its rows. */
    enum Work {
        REWRITES,
        TRUNCATES,
        SCANS,
        BUILDS
    }

    /** From the strongest to the weakest, in which order they are told. */
    private static final List<String> MODES = List.of(
            "ACCESS EXCLUSIVE",
            "EXCLUSIVE",
            "SHARE ROW EXCLUSIVE",
            "SHARE",
            "SHARE UPDATE EXCLUSIVE",
            "ROW EXCLUSIVE",
            "ROW SHARE",
            "ACCESS SHARE");

    private final Map<String, TreeSet<Integer>> locks = new TreeMap<>();
    private final Map<Work, TreeMap<String, String>> work = new EnumMap<>(Work.class);
    private final Map<String, String> rows = new TreeMap<>();

    /** @param mode as PostgreSQL spells it in statements, or in {@code pg_locks} */
    Seen locks(String relation, String mode) {
        String words = mode.replaceFirst("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(Locale.ROOT);
        if (!MODES.contains(words)) {
            throw new IllegalArgumentException("There is no lock mode " + mode);
        }
        locks.computeIfAbsent(relation, key -> new TreeSet<>()).add(MODES.indexOf(words));
        return this;
    }

    Seen does(Work what, String relation) {
        work.computeIfAbsent(what, key -> new TreeMap<>()).put(relation, "");
        return this;
    }

    /** @param reasons type, default, access method, persistence, tablespace, cluster, vacuum full, refresh */
    Seen rewrites(String table, Collection<String> reasons) {
        work.computeIfAbsent(Work.REWRITES, key -> new TreeMap<>())
                .put(table, ": " + String.join(", ", new TreeSet<>(reasons)));
        return this;
    }

    Seen rows(String table, long inserted, long updated, long deleted) {
        List<String> counts = new ArrayList<>();
        addCount(counts, inserted, "inserted");
        addCount(counts, updated, "updated");
        addCount(counts, deleted, "deleted");
        if (!counts.isEmpty()) {
            rows.put(table, String.join(", ", counts));
        }
        return this;
    }

    private static void addCount(List<String> counts, long count, String what) {
        if (count > 0) {
            counts.add(count + " " + what);
        }
    }

    /** As the cases have them after {@code -- gives:}, in order. */
    List<String> lines() {
        TreeSet<String> lines = new TreeSet<>();
        locks.forEach((relation, modes) -> lines.add("locks " + relation + ": "
                + String.join(", ", modes.stream().map(MODES::get).toList())));
        work.forEach((what, relations) -> relations.forEach(
                (relation, reason) -> lines.add(what.name().toLowerCase(Locale.ROOT) + " " + relation + reason)));
        rows.forEach((table, counts) -> lines.add("rows " + table + ": " + counts));
        return List.copyOf(lines);
    }
}
