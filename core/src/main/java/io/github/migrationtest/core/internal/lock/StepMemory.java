package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.internal.lock.LockQuestion.Counters;
import io.github.migrationtest.core.internal.lock.LockQuestion.Locked;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.RelationKind;
import io.github.migrationtest.core.lock.RewriteReason;
import io.github.migrationtest.core.lock.TableWork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the relations while a step runs, and what became of them since somebody looked last. */
final class StepMemory {

    private final Survey before;
    private final Map<Long, RelationState> known;

    /** Of indexes: an index that is made anew may keep the file of the one before it, and is not built then. */
    private final Set<Long> files = new HashSet<>();

    StepMemory(Survey before) {
        this.before = before;
        this.known = new HashMap<>(before.relations());
        known.values().stream()
                .filter(state -> state.kind() == RelationKind.INDEX)
                .forEach(state -> files.add(state.file()));
    }

    /** Whether a lock on it says nothing of the migration. */
    boolean isPassedOver(long oid) {
        return before.isOwn(oid);
    }

    /** A relation that is locked; null where it was made and dropped by one statement. */
    @Nullable
    LockedRelation relation(long oid, @Nullable RelationState now) {
        LockedRelation there = before.locked(oid);
        if (there != null) {
            return there;
        }
        RelationState state = now != null ? now : known.get(oid);
        return state == null ? null : made(state);
    }

    /** An index may be new and its table old. */
    private LockedRelation made(RelationState state) {
        LockedRelation made = before.made(state);
        RelationState table = known.get(state.table());
        return table == null || table.oid() == state.oid()
                ? made
                : new LockedRelation(
                        made.name(), made.kind(), before.tableOf(table).name(), false, false, 0);
    }

    /** What a statement did, going by what is counted, and by the files that are others now. */
    List<TableWork> work(List<Locked> locked, Map<Long, Counters> counted, String command) {
        Map<Long, Tally> tallies = new LinkedHashMap<>();
        for (Locked each : locked) {
            RelationState now = each.state();
            if (now == null || before.isOwn(each.oid())) {
                continue;
            }
            RelationState earlier = known.put(now.oid(), now);
            if (now.kind().hasRows()) {
                Tally tally = tallies.computeIfAbsent(now.oid(), oid -> new Tally());
                tally.now = now;
                tally.earlier = earlier;
                tally.counters = counted.getOrDefault(now.oid(), Counters.NONE);
            } else if (now.kind() == RelationKind.INDEX && files.add(now.file())) {
                tallies.computeIfAbsent(now.table(), oid -> new Tally()).built.put(now.name(), now);
            }
        }
        return tallies.entrySet().stream()
                .map(entry -> work(entry.getKey(), entry.getValue(), command))
                .filter(work -> work != null && !isNothing(work))
                .toList();
    }

    private static boolean isNothing(TableWork work) {
        return work.rowsChanged() == 0
                && work.rowsScanned() == 0
                && work.rewritten() == null
                && !work.truncated()
                && work.builtIndexes().isEmpty();
    }

    private @Nullable TableWork work(long oid, Tally tally, String command) {
        RelationState now = tally.now != null ? tally.now : known.get(oid);
        LockedRelation table = relation(oid, now);
        if (now == null || table == null || !table.kind().hasRows()) {
            return null;
        }
        RelationState earlier = tally.earlier;
        boolean newFile = earlier != null && tally.now != null && earlier.file() != now.file();
        // within the transaction that made the file, PostgreSQL empties it in place
        boolean truncated = earlier != null
                && tally.now != null
                && earlier.bytes() > 0
                && now.bytes() == 0
                && tally.counters.rowsRead() == 0;
        boolean rewritten = newFile && earlier.bytes() > 0 && !truncated;
        return new TableWork(
                table,
                tally.counters.inserted(),
                tally.counters.updated(),
                tally.counters.deleted(),
                tally.counters.scans(),
                tally.counters.rowsRead(),
                rewritten ? reason(earlier, now, command) : null,
                truncated,
                now.bytes() == 0 ? List.of() : List.copyOf(tally.built.keySet()),
                earlier == null ? 0 : earlier.bytes(),
                now.bytes());
    }

    /** Columns are told apart later, by who knows the catalogue before and after. */
    private static RewriteReason reason(RelationState earlier, RelationState now, String command) {
        if (command.startsWith("CLUSTER")) {
            return RewriteReason.CLUSTER;
        } else if (command.startsWith("VACUUM")) {
            return RewriteReason.VACUUM_FULL;
        } else if (command.startsWith("REFRESH")) {
            return RewriteReason.REFRESH;
        } else if (!earlier.traits().persistence().equals(now.traits().persistence())) {
            return RewriteReason.PERSISTENCE;
        } else if (!earlier.traits().accessMethod().equals(now.traits().accessMethod())) {
            return RewriteReason.ACCESS_METHOD;
        } else if (!earlier.traits().tablespace().equals(now.traits().tablespace())) {
            return RewriteReason.TABLESPACE;
        }
        return RewriteReason.UNKNOWN;
    }

    /** What became of files while nobody could ask: by comparison with a new survey. */
    List<TableWork> work(Survey now, String command) {
        List<Locked> all = now.relations().values().stream()
                .filter(state -> isNewFile(state))
                .map(state -> new Locked(state.oid(), Set.of(), state, Counters.NONE))
                .toList();
        return work(all, Map.of(), command);
    }

    private boolean isNewFile(RelationState state) {
        RelationState earlier = known.get(state.oid());
        return earlier == null || earlier.file() != state.file();
    }

    private static final class Tally {
        private @Nullable RelationState now;
        private @Nullable RelationState earlier;
        private Counters counters = Counters.NONE;
        private final Map<io.github.migrationtest.core.catalog.QualifiedName, RelationState> built = new TreeMap<>();
    }
}
