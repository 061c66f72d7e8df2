package io.github.migrationtest.core.observe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every statement that a tool's sessions send to the server, and may have the session itself answer a question
 * while the locks of the statement are still held: before a transaction of a single statement is over, too.
 *
 * <p>A statement begins, and its question is answered, in the thread that sends it; where the tool is a process of its own,
 * this is one thread for each of its sessions, and what the server says is told in another. Times are {@link
 * System#nanoTime()}.
 */
public interface SessionProbe {

    /** When the question is to be asked. */
    enum Ask {
        /** Before the statement runs: for one that ends a transaction. */
        BEFORE,
        /** When it has run, and its locks are held. */
        AFTER,
        BEFORE_AND_AFTER,
        NOT;

        public boolean isBefore() {
            return this == BEFORE || this == BEFORE_AND_AFTER;
        }

        public boolean isAfter() {
            return this == AFTER || this == BEFORE_AND_AFTER;
        }
    }

    /**
     * The question: one query, in ASCII, which must not fail: it runs in the session's own transaction. Names in it are
     * qualified, since a migration may set {@code search_path}.
     */
    String question(int session);

    /**
     * What a session that was used before answers to the question, before the step gets it.
     *
     * @param rows as in {@link #answered}
     */
    void known(int session, List<List<@Nullable String>> rows);

    /**
     * A statement is about to be sent.
     *
     * @param session the process that serves the session
     */
    Ask begins(int session, String sql, long nanos);

    /**
     * The question's answer.
     *
     * @param after whether the statement that began last has run; else it waits for the answer
     * @param rows its rows with their columns as text
     */
    void answered(int session, boolean after, List<List<@Nullable String>> rows);

    /**
     * The statement that began last, or one before it where several are sent at once, has run.
     *
     * @param command what PostgreSQL answers, {@code UPDATE 3}; null where it refused the statement
     */
    void ended(int session, @Nullable String command, long nanos);

    /**
     * Statements pass that nobody could be asked about.
     *
     * @param why a line that says so to who reads the result
     */
    void unheard(int session, String why);

    /** The session waits for its next statement, or has ended. */
    void idle(int session, boolean inTransaction, long nanos);
}
