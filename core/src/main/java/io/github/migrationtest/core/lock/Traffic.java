package io.github.migrationtest.core.lock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What users of a database do while a migration runs: an immutable description, to be given to {@link
 * io.github.migrationtest.core.migration.MigrationRun#under run.under(traffic)}.
 *
 * <p>Each statement is asked by sessions of its own, as the role that migrates, at fixed times: one that has to wait lets the
 * times pass at which it would have been asked again, and each of them counts as having waited too. The time that this JVM took
 * to wake up does not count.
 *
 * <p>Every statement runs in a transaction that is rolled back: no row is other afterwards than the migration left it. What a
 * rollback does not take back stays: numbers that a trigger draws from a sequence, and dead row versions that the next vacuum
 * removes.
 */
public final class Traffic {

    private static final Duration EVERY = Duration.ofMillis(5);
    private static final int MOST_CLIENTS = 32;

    private final List<String> tables;
    private final List<String> statements;
    private final int clients;
    private final Duration every;
    private final List<LongSession> longSessions;
    private final int attempts;
    private final Duration pause;

    private Traffic(
            List<String> tables,
            List<String> statements,
            int clients,
            Duration every,
            List<LongSession> longSessions,
            int attempts,
            Duration pause) {
        this.tables = List.copyOf(tables);
        this.statements = List.copyOf(statements);
        this.clients = clients;
        this.every = every;
        this.longSessions = List.copyOf(longSessions);
        this.attempts = attempts;
        this.pause = pause;
    }

    /**
     * Reads and writes that are derived from the schema as it is before the step: for each table with rows that the role sees, a
     * SELECT of all columns of a row by its primary key, and an UPDATE that sets a column to what it is. Of a table without
     * primary key the first row is taken; a partitioned table is asked as a whole, for rows of each partition in turn; views are
     * not asked. What could not be derived is in {@link TrafficReport#notAsked()}.
     *
     * @param tables the tables to ask, as in SQL or as stored; all where none is named. Each of them is asked more often the fewer
     *     there are
     */
    public static Traffic canaries(String... tables) {
        return new Traffic(List.of(tables), List.of(), 1, EVERY, List.of(), 1, Duration.ZERO);
    }

    /**
     * The user's own statements, one each, without parameters: those of the version that still runs. Which tables they use, and
     * whether they write, is seen from the locks that they take before the step.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Traffic of(String... statements) {
        if (statements.length == 0) {
            throw new IllegalArgumentException("Traffic.of() needs a statement; Traffic.canaries() finds its own");
        }
        return new Traffic(List.of(), List.of(statements), 1, EVERY, List.of(), 1, Duration.ZERO);
    }

    /**
     * The same by several clients, which ask in turns: {@code clients} statements every 5 ms.
     *
     * @param clients 1 to 32; without this, 1
     */
    public Traffic clients(int clients) {
        if (clients < 1 || clients > MOST_CLIENTS) {
            throw new IllegalArgumentException(
                    "clients(" + clients + "): there are 1 to " + MOST_CLIENTS + " clients in traffic");
        }
        return new Traffic(tables, statements, clients, every, longSessions, attempts, pause);
    }

    /**
     * The same at another pace.
     *
     * @param every after what time each client asks its next statement, at least 1 ms; without this, 5 ms
     */
    public Traffic every(Duration every) {
        if (every.toMillis() < 1) {
            throw new IllegalArgumentException("every(" + every + "): a client asks every millisecond at most");
        }
        return new Traffic(tables, statements, clients, every, longSessions, attempts, pause);
    }

    /**
     * The same beside a transaction that has read a table and keeps its snapshot, as a report does: it is open when the migration
     * arrives. A migration that needs {@code ACCESS EXCLUSIVE} waits for it, and everybody else behind the migration.
     *
     * @param table a table or view, as in SQL or as stored
     * @param lasts how long it stays open from the moment at which the migration arrives
     */
    public Traffic withLongReader(String table, Duration lasts) {
        return with(new LongSession(table, TrafficKind.READ, lasts));
    }

    /**
     * The same beside a transaction that has updated a row, which no canary asks for: it is open when the migration arrives. Where
     * there is only one row, it holds the lock on the table and none on the row.
     *
     * @param table a table, as in SQL or as stored
     * @param lasts how long it stays open from the moment at which the migration arrives
     */
    public Traffic withLongWriter(String table, Duration lasts) {
        return with(new LongSession(table, TrafficKind.WRITE, lasts));
    }

    private Traffic with(LongSession session) {
        List<LongSession> sessions = new ArrayList<>(longSessions);
        sessions.add(session);
        return new Traffic(tables, statements, clients, every, sessions, attempts, pause);
    }

    /**
     * The same where a migration whose {@code lock_timeout} ran out (55P03) is run again, as production does it: by the tool, from
     * the beginning. The step is the last attempt, the report is on all of them.
     *
     * @param attempts how often it is run at most, at least 2
     * @param pause how long is waited before it is run again
     */
    public Traffic retrying(int attempts, Duration pause) {
        if (attempts < 2) {
            throw new IllegalArgumentException(
                    "retrying(" + attempts + ", …): a retry is the second attempt or a later");
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("retrying(…, " + pause + "): a pause cannot be negative");
        }
        return new Traffic(tables, statements, clients, every, longSessions, attempts, pause);
    }

    /** The tables that were named. */
    public List<String> tables() {
        return tables;
    }

    /** The user's own statements; none where they are derived. */
    public List<String> statements() {
        return statements;
    }

    public int clients() {
        return clients;
    }

    /** After what time each client asks its next statement. */
    public Duration every() {
        return every;
    }

    public List<LongSession> longSessions() {
        return longSessions;
    }

    /** How often a migration is run at most. */
    public int attempts() {
        return attempts;
    }

    /** How long is waited before it is run again. */
    public Duration pause() {
        return pause;
    }
}
