package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.lock.TableWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement while the step runs; several of one shape are one. */
final class SeenStatement {

    final String sql;
    final SeenTransaction transaction;
    final SqlKind kind;
    final long begin;

    /** Whether a migration executed it, and not the tool on its own account. */
    final boolean migrations;

    long end;
    int count = 1;

    @Nullable
    String location;

    String command = "";
    Duration lockTimeout = Duration.ZERO;
    Duration statementTimeout = Duration.ZERO;
    final List<TableWork> work = new ArrayList<>();
    long walBytes;

    /** Rows that statements of the same shape changed, in transactions of their own. */
    private long rowsAgain;

    boolean counted;
    boolean failed;

    /** Whether timeouts may have changed before anybody asked what it ran under. */
    boolean timeoutsLost;

    /** Whether it ended transactions of its own before the one that it was asked in. */
    boolean committedInside;

    /** Of a statement that runs code, the code as far as it is known, but for the word CALL. */
    String code;

    SeenStatement(String sql, SeenTransaction transaction, SqlKind kind, long begin, boolean migrations) {
        this.sql = sql;
        this.transaction = transaction;
        this.kind = kind;
        this.begin = begin;
        this.end = begin;
        this.migrations = migrations;
        this.code = sql.replaceFirst("(?i)\\bcall\\b", "");
    }

    /** Takes down the timeouts that were in force when the session was asked, unless they may be others by then. */
    void ranUnder(LockQuestion.Answer answer) {
        if (!timeoutsLost) {
            lockTimeout = answer.lockTimeout();
            statementTimeout = answer.statementTimeout();
            counted = true;
        }
    }

    /** Takes down what PostgreSQL answers to one of the same shape, {@code UPDATE 3}. */
    void addAgain(String answer) {
        String rows = answer.substring(answer.lastIndexOf(' ') + 1);
        if (!command.equals("SELECT") && rows.matches("[0-9]+")) {
            rowsAgain += Long.parseLong(rows);
        }
    }

    /** What it did, with what those of the same shape did after it, which worked on the same table. */
    List<TableWork> allWork() {
        List<TableWork> all = new ArrayList<>(work);
        for (int i = 0; i < all.size(); i++) {
            if (rowsAgain > 0 && all.get(i).rowsChanged() > 0) {
                all.set(i, all.get(i).withMoreRows(command, rowsAgain));
                return all;
            }
        }
        return all;
    }

    /** Whether it may have held locks that others wait for, and let them go before anybody could ask. */
    boolean hidesLocks() {
        return committedInside && isCode() && SqlKind.mayLockTables(code);
    }

    /** Whether it runs code, which may consist of several statements. */
    boolean isCode() {
        return command.equals("DO") || command.equals("CALL");
    }

    /** What it did with a table, in addition to what is known of it. */
    void add(TableWork more) {
        for (int i = 0; i < work.size(); i++) {
            if (work.get(i).table().equals(more.table())) {
                work.set(i, work.get(i).plus(more));
                return;
            }
        }
        work.add(more);
    }
}
