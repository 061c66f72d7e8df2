package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.internal.lock.LockQuestion.Locked;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.TableWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which locks the transactions of a step took, and until when. */
final class SeenLocks {

    private final StepMemory memory;
    private final LockSampler sampler;
    private final SideLook aside;
    private final List<SeenHold> holds = new ArrayList<>();

    SeenLocks(StepMemory memory, LockSampler sampler, SideLook aside) {
        this.memory = memory;
        this.sampler = sampler;
        this.aside = aside;
    }

    List<SeenHold> holds() {
        return List.copyOf(holds);
    }

    /** What a transaction holds when it is asked after a statement. */
    void take(SeenTransaction transaction, SeenStatement asked, List<Locked> locked, long now) {
        Map<LockKey, SeenHold> gone = new HashMap<>(transaction.holds);
        for (Locked each : locked) {
            LockedRelation relation =
                    memory.isPassedOver(each.oid()) ? null : memory.relation(each.oid(), each.state());
            if (relation == null) {
                continue;
            }
            for (LockMode mode : each.modes()) {
                LockKey key = new LockKey(each.oid(), mode);
                gone.remove(key);
                if (!transaction.holds.containsKey(key)) {
                    transaction.holds.put(key, taken(key, relation, taker(transaction, asked, relation)));
                }
            }
        }
        // a savepoint was rolled back to
        gone.forEach((key, hold) -> {
            transaction.holds.remove(key);
            holds.add(hold.released(hold.latest(), now));
        });
    }

    /** Which of the statements since the last question took a lock: LOCK TABLE if it names the relation, else the last. */
    private static SeenStatement taker(SeenTransaction transaction, SeenStatement asked, LockedRelation relation) {
        return LockWatch.naming(transaction, relation, SqlKind.LOCK).orElse(asked);
    }

    private SeenHold taken(LockKey key, LockedRelation relation, SeenStatement statement) {
        SeenHold hold = new SeenHold(
                relation,
                key.mode(),
                statement,
                statement.begin,
                statement.end,
                statement.end,
                statement.end,
                0,
                false);
        for (LockSampler.Interval seen : sampler.seen(statement.transaction.session, statement.begin)) {
            LockSampler.Key lock = seen.key();
            if (lock.relation() == key.relation() && lock.mode() == key.mode()) {
                hold = lock.granted()
                        ? new SeenHold(
                                relation,
                                key.mode(),
                                statement,
                                Math.max(hold.earliest(), Math.min(seen.notBefore(), seen.first())),
                                Math.min(hold.latest(), seen.first()),
                                hold.releasedFrom(),
                                hold.releasedTo(),
                                hold.waited(),
                                false)
                        : hold.waiting(seen.last() - seen.notBefore(), seen.last());
            }
        }
        return hold;
    }

    /**
     * A transaction is over.
     *
     * @param commitSent when its end was sent, where it is a block
     */
    void release(SeenTransaction transaction, long commitSent, long nanos) {
        long surely = transaction.block ? Math.max(commitSent, transaction.begin) : lastEnd(transaction);
        transaction.holds.values().forEach(hold -> holds.add(hold.released(Math.max(hold.latest(), surely), nanos)));
    }

    private static long lastEnd(SeenTransaction transaction) {
        return transaction.holds.values().stream()
                .mapToLong(hold -> hold.statement().end)
                .max()
                .orElse(transaction.end);
    }

    /** What a statement with transactions of its own did, from before and after, and from what was seen meanwhile. */
    void settle(SeenStatement statement, long nanos) {
        boolean answered = statement.counted && !statement.committedInside;
        if (answered && !statement.transaction.holds.isEmpty()) {
            return;
        }
        if (!statement.failed) {
            if (statement.committedInside && statement.isCode()) {
                statement.code += aside.procedures(statement.sql);
            }
            memory.work(aside.survey(), statement.command).forEach(statement::add);
        }
        for (LockSampler.Interval seen : sampler.seen(statement.transaction.session, statement.begin)) {
            LockSampler.Key lock = seen.key();
            LockedRelation relation =
                    memory.isPassedOver(lock.relation()) ? null : memory.relation(lock.relation(), null);
            LockKey key = new LockKey(lock.relation(), lock.mode());
            if (relation != null && lock.granted() && !statement.transaction.holds.containsKey(key)) {
                holds.add(new SeenHold(
                        relation,
                        lock.mode(),
                        statement,
                        Math.min(nanos, Math.min(seen.notBefore(), seen.first())),
                        Math.min(nanos, seen.first()),
                        Math.min(nanos, Math.min(seen.last(), seen.notAfter())),
                        Math.min(nanos, seen.notAfter()),
                        0,
                        true));
            }
        }
        if (!statement.failed) {
            List.copyOf(statement.work).forEach(work -> known(statement, work, nanos));
        }
    }

    /**
     * What is certain though nobody saw it: who writes a table anew has locked it from everybody, who builds an index has locked
     * its table from writers, and who builds it concurrently from other changes of the schema (PostgreSQL documentation,
     * "VACUUM", "REINDEX" and "Building Indexes Concurrently"). Code, as in DO, may have done anything.
     */
    private void known(SeenStatement statement, TableWork work, long nanos) {
        if (statement.isCode()) {
            return;
        }
        LockMode building = SqlKind.isConcurrent(statement.sql) ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
        LockMode mode = work.rewritten() != null ? LockMode.ACCESS_EXCLUSIVE : building;
        boolean seen = holds.stream()
                .anyMatch(hold -> hold.statement() == statement
                        && hold.mode() == mode
                        && hold.relation().equals(work.table()));
        if (!seen && (work.rewritten() != null || !work.builtIndexes().isEmpty())) {
            holds.add(new SeenHold(work.table(), mode, statement, statement.begin, nanos, nanos, nanos, 0, true));
        }
    }
}
