package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.internal.step.SqlFailures;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.ToolException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Shortens what Flyway says to what says something. */
final class Failures {

    private Failures() {}

    static ToolException of(@Nullable Migration migration, FlywayException e) {
        return new ToolException(migration, message(e), e);
    }

    private static String message(Throwable e) {
        Throwable innermost = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return SqlFailures.of(sql).message();
            }
            innermost = cause;
        }
        // Code of the user's: its own exception says more than Flyway's "Migration failed !".
        return innermost instanceof FlywayException || innermost.getMessage() == null
                ? firstParagraph(String.valueOf(innermost.getMessage()))
                : firstParagraph(innermost.getClass().getSimpleName() + ": " + innermost.getMessage());
    }

    /** Flyway ends many messages with links and advice for its own command line. */
    private static String firstParagraph(String message) {
        return message.strip()
                .split("\\R\\s*\\R|\\R(?=Need more flexibility|To |See )", 2)[0]
                .strip();
    }
}
