package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.internal.lock.LockQuestion.Answer;
import io.github.migrationtest.core.internal.lock.LockQuestion.Counters;
import io.github.migrationtest.core.internal.lock.LockQuestion.Locked;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.observe.StatementListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes down what the sessions of a step do, statement by statement. */
final class LockWatch implements SessionProbe, StatementListener {

    private final StepMemory memory;
    private final LockSampler sampler;
    private final Map<Integer, Session> sessions = new HashMap<>();
    private final List<SeenStatement> statements = new ArrayList<>();
    private final List<SeenTransaction> transactions = new ArrayList<>();
    private final SeenLocks locks;
    private final long firstWal;

    /** Where a transaction is younger than its statement by more than this, the statement has ended others before. */
    private static final long CLOCKS_AGREE = 1_000_000;

    /** What each thread's statements are, of those that a migration executes. */
    private final Map<Thread, Executing> executing = new HashMap<>();

    private boolean unheard;
    private final Set<String> unheardBecause = new LinkedHashSet<>();

    /** What a migration executes now: the statements that are told of for the first time, and whether any was heard. */
    private static final class Executing {
        private final List<SeenStatement> statements = new ArrayList<>();
        private boolean heard;
    }

    /** What is known of a session from one statement to the next. */
    private static final class Session {
        private @Nullable SeenTransaction transaction;
        private final Deque<Sent> sent = new ArrayDeque<>();
        private @Nullable SeenStatement last;
        private Map<Long, Counters> counters = new HashMap<>();

        /** Statements on rows that were transactions of their own, by shape. */
        private final Map<String, SeenStatement> alone = new HashMap<>();

        private long mark;
        private long wal;
        private long commitSent;
    }

    /**
     * @param statement null for what works on the session only
     * @param again whether nobody asks what it did
     */
    private record Sent(@Nullable SeenStatement statement, boolean again) {

        Sent(@Nullable SeenStatement statement) {
            this(statement, false);
        }
    }

    LockWatch(Survey before, long wal, LockSampler sampler, SideLook aside) {
        this.memory = new StepMemory(before);
        this.sampler = sampler;
        this.locks = new SeenLocks(memory, sampler, aside);
        this.firstWal = wal;
    }

    @Override
    public synchronized String question(int process) {
        SeenStatement last = session(process).last;
        return last == null || last.kind == SqlKind.SEVERAL_TRANSACTIONS ? LockQuestion.WIDE : LockQuestion.SQL;
    }

    @Override
    public synchronized void known(int process, List<List<@Nullable String>> rows) {
        Session session = session(process);
        Answer answer = LockQuestion.read(rows);
        counted(session, answer);
        session.wal = answer.wal();
    }

    @Override
    public synchronized void beforeStatement(Migration migration, String sql) {
        executing.put(Thread.currentThread(), new Executing());
    }

    @Override
    public synchronized void afterStatement(Migration migration, ExecutedStatement executed) {
        Executing ended = executing.remove(Thread.currentThread());
        if (ended != null) {
            unheard |= !ended.heard && executed.failure() == null;
            ended.statements.stream()
                    .filter(statement -> statement.location == null)
                    .forEach(statement -> statement.location = executed.location());
        }
    }

    /** Whether a migration has executed what did not come by here. */
    synchronized boolean hasUnheard() {
        return unheard;
    }

    @Override
    public synchronized void unheard(int process, String why) {
        unheardBecause.add(why);
    }

    /** Why nobody could ask about what passed, a line each. */
    synchronized Set<String> unheardBecause() {
        return Set.copyOf(unheardBecause);
    }

    private Session session(int process) {
        return sessions.computeIfAbsent(process, p -> {
            Session session = new Session();
            session.wal = firstWal;
            return session;
        });
    }

    @Override
    public synchronized Ask begins(int process, String sql, long nanos) {
        Session session = session(process);
        Executing mine = executing.get(Thread.currentThread());
        if (mine != null) {
            mine.heard = true;
        }
        SeenTransaction current = session.transaction;
        SqlKind kind = SqlKind.of(sql, current != null && current.block);
        switch (kind) {
            case BEGIN -> {
                if (current == null) {
                    open(session, process, true, nanos);
                }
            }
            case END -> session.commitSent = nanos;
            case SESSION -> timeoutsMayChange(current, sql);
            default -> {
                return begins(session, process, sql, kind, nanos);
            }
        }
        session.sent.add(new Sent(null));
        return kind == SqlKind.END && current != null && !current.unasked.isEmpty() ? Ask.BEFORE : Ask.NOT;
    }

    private static void timeoutsMayChange(@Nullable SeenTransaction transaction, String sql) {
        if (transaction != null && SqlKind.maySetTimeouts(sql)) {
            transaction.unasked.forEach(statement -> statement.timeoutsLost = true);
        }
    }

    private Ask begins(Session session, int process, String sql, SqlKind kind, long nanos) {
        String shape = kind == SqlKind.ROWS ? SqlKind.shape(sql) : "";
        SeenStatement before = session.transaction == null ? session.alone.get(shape) : null;
        if (before != null) {
            // the same again, in a transaction of its own again: its answer says how many rows it were
            before.count++;
            session.sent.add(new Sent(before, true));
            return Ask.NOT;
        }
        SeenTransaction transaction =
                session.transaction != null ? session.transaction : open(session, process, false, nanos);
        Executing mine = executing.get(Thread.currentThread());
        SeenStatement known = kind == SqlKind.ROWS ? transaction.shapes.get(shape) : null;
        if (known != null) {
            known.count++;
            session.sent.add(new Sent(known));
            if (!transaction.unasked.contains(known)) {
                transaction.unasked.add(known);
            }
            return Ask.NOT;
        }
        SeenStatement statement = new SeenStatement(sql, transaction, kind, nanos, mine != null);
        statements.add(statement);
        session.sent.add(new Sent(statement));
        session.last = statement;
        if (mine != null) {
            mine.statements.add(statement);
        }
        if (kind == SqlKind.ROWS) {
            transaction.shapes.put(shape, statement);
            if (!transaction.block) {
                session.alone.put(shape, statement);
            }
        }
        sampler.begins(process, nanos, kind == SqlKind.SEVERAL_TRANSACTIONS);
        if (kind == SqlKind.LOCK) {
            transaction.unasked.add(statement);
            return Ask.NOT;
        }
        return transaction.unasked.stream().anyMatch(unasked -> unasked.kind == SqlKind.ROWS)
                ? Ask.BEFORE_AND_AFTER
                : Ask.AFTER;
    }

    private SeenTransaction open(Session session, int process, boolean block, long nanos) {
        SeenTransaction opened = new SeenTransaction(process, block, nanos);
        transactions.add(opened);
        session.transaction = opened;
        return opened;
    }

    @Override
    public synchronized void ended(int process, @Nullable String command, long nanos) {
        Session session = session(process);
        Sent sent = session.sent.poll();
        SeenStatement statement = sent == null ? null : sent.statement();
        if (statement == null) {
            return;
        }
        statement.end = nanos;
        statement.failed = command == null;
        if (command != null) {
            statement.command = command.replaceAll("[ 0-9]+$", "");
            if (sent.again()) {
                statement.addAgain(command);
            }
        } else {
            // what was sent behind it is passed over
            session.sent.clear();
        }
        if (statement.kind != SqlKind.SEVERAL_TRANSACTIONS) {
            sampler.ended(process, nanos);
        }
    }

    @Override
    public synchronized void answered(int process, boolean after, List<List<@Nullable String>> rows) {
        Session session = session(process);
        SeenTransaction transaction = session.transaction;
        SeenStatement asked =
                after || transaction == null ? session.last : transaction.unasked.get(transaction.unasked.size() - 1);
        if (transaction == null || asked == null) {
            return;
        }
        long now = System.nanoTime();
        Answer answer = LockQuestion.read(rows);
        if (after) {
            timeoutsMayChange(transaction, asked.sql);
        }
        asked.ranUnder(answer);
        // LOCK TABLE does no work of its own; what it ran under is what the next one runs under
        transaction.unasked.stream()
                .filter(statement -> statement.kind == SqlKind.LOCK)
                .forEach(statement -> statement.ranUnder(answer));
        if (after && asked.kind == SqlKind.SEVERAL_TRANSACTIONS) {
            asked.committedInside = now - asked.begin - answer.age().toNanos() > CLOCKS_AGREE;
        }
        asked.walBytes += Math.max(0, answer.wal() - session.wal);
        session.wal = answer.wal();
        for (TableWork work : memory.work(answer.locked(), counted(session, answer), asked.command)) {
            (after ? asked : worker(transaction, asked, work.table())).add(work);
        }
        locks.take(transaction, asked, answer.locked(), now);
        transaction.unasked.clear();
    }

    /** What was counted since the last question of the session, whether or not the statistics were told meanwhile. */
    private static Map<Long, Counters> counted(Session session, Answer answer) {
        boolean told = answer.mark() <= session.mark;
        Map<Long, Counters> counted = new HashMap<>();
        for (Locked locked : answer.locked()) {
            Counters earlier = told ? Counters.NONE : session.counters.getOrDefault(locked.oid(), Counters.NONE);
            counted.put(locked.oid(), locked.counters().since(earlier));
        }
        if (told) {
            session.counters = new HashMap<>();
        }
        answer.locked().forEach(locked -> session.counters.put(locked.oid(), locked.counters()));
        session.mark = answer.mark();
        return counted;
    }

    /** Which of the statements since the last question worked: the first that names the table, else the last. */
    private static SeenStatement worker(SeenTransaction transaction, SeenStatement asked, LockedRelation relation) {
        return naming(transaction, relation, SqlKind.ROWS).orElse(asked);
    }

    static Optional<SeenStatement> naming(SeenTransaction transaction, LockedRelation relation, SqlKind kind) {
        String name = relation.table().name().toLowerCase(Locale.ROOT);
        return transaction.unasked.stream()
                .filter(statement -> statement.kind == kind)
                .filter(statement -> statement.sql.toLowerCase(Locale.ROOT).contains(name))
                .findFirst();
    }

    @Override
    public synchronized void idle(int process, boolean inTransaction, long nanos) {
        Session session = session(process);
        SeenTransaction transaction = session.transaction;
        if (inTransaction || transaction == null) {
            return;
        }
        session.transaction = null;
        transaction.end = nanos;
        locks.release(transaction, session.commitSent, nanos);
        SeenStatement last = session.last;
        if (last != null && last.transaction == transaction && last.kind == SqlKind.SEVERAL_TRANSACTIONS) {
            sampler.ended(process, nanos);
            locks.settle(last, nanos);
        }
    }

    synchronized List<SeenStatement> statements() {
        return List.copyOf(statements);
    }

    synchronized List<SeenTransaction> transactions() {
        return List.copyOf(transactions);
    }

    synchronized List<SeenHold> holds() {
        return locks.holds();
    }
}
