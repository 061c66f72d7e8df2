package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.observe.SqlFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears the statements of a tool whose sessions are made in a process of its own. Called in the thread in which a {@link
 * io.github.migrationtest.core.observe.SessionProbe} hears of them.
 */
public interface StatementEar {

    /** A statement is about to be sent; the same text several times in one batch is one. */
    void begins(String sql);

    /**
     * It has run.
     *
     * @param failure what the server said against it; null where it succeeded
     * @param superuser whether its session is a superuser's now
     */
    void ended(String sql, Duration duration, @Nullable SqlFailure failure, boolean superuser);
}
