package io.github.migrationtest.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a step failed.
 *
 * @param migration the migration that failed
 * @param message what the server or the tool said, one line or more
 * @param sqlState PostgreSQL's error code; null where it was not the server that refused
 * @param location file and line, {@code src/main/resources/db/migration/V181__x.sql:4}; null where not known
 * @param statement the statement that failed; null where not known
 * @param cause the exception of the tool
 */
public record StepFailure(
        Migration migration,
        String message,
        @Nullable String sqlState,
        @Nullable String location,
        @Nullable String statement,
        @Nullable Throwable cause) {

    /** What to do about it, where that can be told from PostgreSQL's error code. */
    public Optional<String> remedy() {
        return FailureAdvice.on(sqlState, message);
    }

    /** The failure as a reader gets it: message, place, statement, way out. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        lines.add(sqlState == null ? message : "ERROR " + sqlState + ": " + message);
        if (location != null) {
            lines.add("  " + location);
        }
        if (statement != null) {
            statement.strip().lines().limit(12).forEach(line -> lines.add("    " + line));
        }
        remedy().ifPresent(remedy -> lines.add("Instead:   " + remedy));
        return String.join("\n", lines);
    }
}
