package io.github.migrationtest.core.internal.data;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Two answers, one of each side, asked for at the same time: each session has a server process of its own.
 *
 * @param before the answer of the side before
 * @param after the answer of the side after
 */
record Sides<T>(T before, T after) {

    /** A question to one side. */
    interface Question<T> {
        T ask() throws SQLException;
    }

    static <T> Sides<T> ask(Question<T> before, Question<T> after) throws SQLException {
        FutureTask<T> task = new FutureTask<>(before::ask);
        Thread thread = new Thread(task, "migration-test data");
        thread.setDaemon(true);
        thread.start();
        T answerAfter;
        try {
            answerAfter = after.ask();
        } catch (SQLException | RuntimeException e) {
            settle(task);
            throw e;
        }
        return new Sides<>(get(task), answerAfter);
    }

    /** A session that still answers can be asked nothing else. */
    private static void settle(FutureTask<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            // the other side's exception is thrown already
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T get(FutureTask<T> task) throws SQLException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while data was compared", e);
        }
    }
}
