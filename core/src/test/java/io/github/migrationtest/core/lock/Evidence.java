package io.github.migrationtest.core.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was found before and after a statement, from which follows what it did.
 *
 * @param command the statement's first word
 * @param rewriteReasons what {@code pg_event_trigger_table_rewrite_reason} told, by the table's oid
 */
record Evidence(
        String command,
        Map<Long, RelationState> before,
        Map<Long, RelationState> after,
        Map<Long, TableCounters> countersBefore,
        Map<Long, TableCounters> countersAfter,
        Set<LockHeld> locks,
        Map<Long, Integer> rewriteReasons) {

    /** A lock as {@code pg_locks} has it. */
    record LockHeld(long relation, String mode) {}

    /** The bits of {@code pg_event_trigger_table_rewrite_reason}. */
    private static final List<String> REASONS = List.of("persistence", "default", "type", "access method");

    /** Commands that write a table anew, with no event trigger telling so. */
    private static final Map<String, String> REWRITING =
            Map.of("cluster", "cluster", "vacuum", "vacuum full", "refresh", "refresh");

    static String command(String statement) {
        return statement.strip().split("\\s+|;", 2)[0].toLowerCase(Locale.ROOT);
    }

    Seen toSeen() {
        Seen seen = new Seen();
        for (LockHeld lock : locks) {
            RelationState relation = before.get(lock.relation());
            if (relation != null) {
                seen.locks(relation.name(), lock.mode());
            }
        }
        before.forEach((oid, table) -> {
            if (table.kind() == 'r' || table.kind() == 'm') {
                addRows(seen, oid, table);
                if (table.rows() > 0 && after.containsKey(oid)) {
                    addFile(seen, oid, table);
                }
            }
        });
        addBuilds(seen);
        return seen;
    }

    private void addRows(Seen seen, long oid, RelationState table) {
        TableCounters counted = TableCounters.difference(countersBefore, countersAfter, oid);
        seen.rows(table.name(), counted.inserted(), counted.updated(), counted.deleted());
        if (table.rows() > 0 && counted.scans() > 0 && counted.rowsRead() >= table.rows()) {
            seen.does(Seen.Work.SCANS, table.name());
        }
    }

    private void addFile(Seen seen, long oid, RelationState table) {
        RelationState now = after.get(oid);
        if (now.file() == table.file()) {
            return;
        }
        if (now.rows() == 0) {
            seen.does(Seen.Work.TRUNCATES, table.name());
        } else {
            seen.rewrites(table.name(), reasons(oid, table, now));
        }
    }

    private Set<String> reasons(long oid, RelationState table, RelationState now) {
        Set<String> reasons = new TreeSet<>();
        int bits = rewriteReasons.getOrDefault(oid, 0);
        for (int i = 0; i < REASONS.size(); i++) {
            if ((bits >> i & 1) == 1) {
                reasons.add(REASONS.get(i));
            }
        }
        if (now.tablespace() != table.tablespace()) {
            reasons.add("tablespace");
        }
        if (reasons.isEmpty()) {
            reasons.add(REWRITING.getOrDefault(command, "unknown"));
        }
        return reasons;
    }

    /** Of tables that had rows and have some: an index whose file was not there before, or not that of an index. */
    private void addBuilds(Seen seen) {
        Set<Long> files = before.values().stream()
                .filter(relation -> relation.kind() == 'i')
                .map(RelationState::file)
                .collect(Collectors.toSet());
        for (RelationState index : new ArrayList<>(after.values())) {
            RelationState table = before.get(index.table());
            if (index.kind() == 'i'
                    && table != null
                    && table.rows() > 0
                    && after.get(index.table()).rows() > 0
                    && !files.contains(index.file())) {
                seen.does(Seen.Work.BUILDS, index.name());
            }
        }
    }
}
