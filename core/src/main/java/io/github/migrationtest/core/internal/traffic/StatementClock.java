package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.StatementListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers when each statement of a migration ran. */
final class StatementClock implements StatementListener {

    /** Times are {@link System#nanoTime()}. */
    record Timed(ExecutedStatement statement, long begin, long end) {}

    private static final long SHORTLY = 5_000_000;

    private final List<Timed> statements = new ArrayList<>();
    private final Runnable first;
    private long arrival;

    /** @param first is called before the first statement is sent, in the thread that sends it */
    StatementClock(Runnable first) {
        this.first = first;
    }

    @Override
    public void beforeStatement(Migration migration, String sql) {
        if (arrives(System.nanoTime())) {
            first.run();
        }
    }

    private synchronized boolean arrives(long now) {
        if (arrival == 0) {
            arrival = now;
            return true;
        }
        return false;
    }

    /** When the first statement was sent; another moment where none was heard of. */
    synchronized long arrival(long other) {
        return arrival == 0 ? other : arrival;
    }

    @Override
    public synchronized void afterStatement(Migration migration, ExecutedStatement statement) {
        long end = System.nanoTime();
        statements.add(new Timed(statement, end - statement.duration().toNanos(), end));
    }

    /** All that have run. */
    synchronized List<Timed> statements() {
        return List.copyOf(statements);
    }

    /** The statement that took most of a time; null where none ran in it. */
    synchronized @Nullable ExecutedStatement during(long begin, long end) {
        Timed most = null;
        long longest = 0;
        for (Timed timed : statements) {
            long overlap = Math.min(end, timed.end()) - Math.max(begin, timed.begin());
            if (overlap > longest) {
                longest = overlap;
                most = timed;
            }
        }
        return most == null ? null : most.statement();
    }

    /**
     * The statement that waited until shortly before a moment; null where none ran before. It goes on, and the next one may have
     * begun, before the session that was ended for it hears of that.
     */
    synchronized @Nullable ExecutedStatement waiting(long moment) {
        long shortly = moment - SHORTLY;
        Timed last = null;
        for (Timed timed : statements) {
            if (timed.begin() <= shortly && shortly <= timed.end()) {
                return timed.statement();
            }
            last = timed.begin() <= moment ? timed : last;
        }
        return last == null ? null : last.statement();
    }
}
