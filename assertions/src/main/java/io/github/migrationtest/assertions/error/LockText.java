package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.RelationKind;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Statements, locks and work as the lines of a message. */
final class LockText {

    private LockText() {}

    /** Where it stands, and what it is. */
    static List<String> statement(WatchedStatement statement) {
        List<String> lines = new ArrayList<>();
        if (statement.location() != null) {
            lines.add("  " + statement.location());
        }
        String times = statement.count() > 1 ? String.format(Locale.ROOT, "  (%,d of them)", statement.count()) : "";
        lines.add("    " + statement.shortSql() + times);
        return lines;
    }

    /** {@code SHARE lock on public.orders, held 12 ms}. */
    static String hold(LockHold hold) {
        return "      " + hold.mode() + " lock on " + relation(hold.relation()) + ", held " + hold.held()
                + (hold.waited().isZero() ? "" : ", waited for " + TimeBounds.exactly(hold.waited()));
    }

    /** Several, with the statements that took them, where these are not the one that works. */
    static List<String> holds(LockTimeline timeline, List<LockHold> holds, WatchedStatement working) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < holds.size(); i++) {
            LockHold hold = holds.get(i);
            WatchedStatement taking = timeline.statement(hold);
            if (taking.number() == working.number()) {
                lines.add(hold(hold));
                continue;
            }
            lines.add(hold(hold) + ", taken before" + (taking.location() == null ? "" : " at " + taking.location()));
            if (i == holds.size() - 1 || holds.get(i + 1).statement() != taking.number()) {
                lines.add("        " + taking.shortSql());
            }
        }
        return lines;
    }

    private static String relation(LockedRelation relation) {
        return (relation.kind() == RelationKind.TABLE ? "" : relation.kind() + " ") + relation.name();
    }

    /** What grows with the table, each part of it. */
    static String work(TableWork work) {
        List<String> parts = new ArrayList<>();
        String table = work.table().name().toString();
        if (work.rewritten() != null) {
            parts.add("rewrites " + table + " (" + work.rewritten() + ")");
        }
        if (!work.builtIndexes().isEmpty()) {
            parts.add("builds " + (work.builtIndexes().size() == 1 ? "index " : "indexes ")
                    + work.builtIndexes().stream().map(QualifiedName::toString).collect(Collectors.joining(", ")));
        }
        if (work.scans() > 0) {
            parts.add("reads " + rows(work.rowsScanned()) + " of " + table);
        }
        if (work.updated() > 0) {
            parts.add("updates " + rows(work.updated()) + " of " + table);
        }
        if (work.deleted() > 0) {
            parts.add("deletes " + rows(work.deleted()) + " of " + table);
        }
        return "      " + String.join("; ", parts) + ", " + size(work);
    }

    private static String size(TableWork work) {
        return work.rewritten() == null || work.bytesBefore() == work.bytesAfter()
                ? bytes(work.bytesBefore())
                : bytes(work.bytesBefore()) + " before, " + bytes(work.bytesAfter()) + " after";
    }

    private static String rows(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
    }

    /** As {@code pg_size_pretty} writes it. */
    static String bytes(long bytes) {
        long rest = bytes;
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (rest >= 10 * 1024 && unit < units.length - 1) {
            rest = Math.round(rest / 1024.0);
            unit++;
        }
        return rest + " " + units[unit];
    }
}
