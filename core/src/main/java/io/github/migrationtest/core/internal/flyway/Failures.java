package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.internal.step.SqlFailures;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.ToolException;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Shortens what Flyway says to what says something. */
final class Failures {

    private Failures() {}

    /**
     * @param current the migration whose statements have begun; null where none had
     * @param asked the migrations of the call: a single one that cannot even be parsed is the culprit
     */
    static ToolException of(@Nullable Migration current, List<Migration> asked, FlywayException e) {
        String told = String.valueOf(e.getMessage());
        boolean callback = told.contains(" callback: ");
        Migration named = asked.stream()
                .filter(migration -> told.contains(migration.script().name()))
                .findFirst()
                .orElse(asked.size() == 1 ? asked.get(0) : null);
        Migration culprit = callback ? null : current != null ? current : named;
        String place = callback ? told.substring(0, told.indexOf(" callback: ") + 9) + " failed: " : "";
        return new ToolException(culprit, place + message(e), e);
    }

    private static String message(Throwable e) {
        Throwable innermost = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return SqlFailures.of(sql).message();
            }
            innermost = cause;
        }
        if (innermost instanceof FlywayException) {
            return firstParagraph(String.valueOf(innermost.getMessage()));
        }
        // Code of the user's: its own exception says more than Flyway's "Migration failed !".
        String type = innermost.getClass().getSimpleName();
        return innermost.getMessage() == null ? type : firstParagraph(type + ": " + innermost.getMessage());
    }

    /** Flyway ends many messages with links and advice for its own command line. */
    private static String firstParagraph(String message) {
        return message.strip()
                .split("\\R\\s*\\R|\\R(?=Need more flexibility|To |See )", 2)[0]
                .strip();
    }
}
