package io.github.migrationtest.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param serverMajor the major version of the server, 16; 0 where not known
 */
public record StepFailure(
        Migration migration,
        String message,
        @Nullable String sqlState,
        @Nullable String location,
        @Nullable String statement,
        @Nullable Throwable cause,
        int serverMajor) {

    private static final int SHOWN_LINES = 12;
    private static final Pattern COMMENTS_BEFORE = Pattern.compile("^(?:\\s++|--[^\\n]*+|/\\*(?s:.*?)\\*/)++");

    /** A failure on a server whose version is not known. */
    public StepFailure(
            Migration migration,
            String message,
            @Nullable String sqlState,
            @Nullable String location,
            @Nullable String statement,
            @Nullable Throwable cause) {
        this(migration, message, sqlState, location, statement, cause, 0);
    }

    /** The same failure on a server of this major version. */
    public StepFailure on(int major) {
        return new StepFailure(migration, message, sqlState, location, statement, cause, major);
    }

    /** The same failure with a further line of its message. */
    public StepFailure adding(String line) {
        return new StepFailure(migration, message + "\n" + line, sqlState, location, statement, cause, serverMajor);
    }

    /** What to do about it, where that can be told from PostgreSQL's error code. */
    public Optional<String> remedy() {
        return FailureAdvice.on(sqlState, message, serverMajor);
    }

    /** The statement's beginning, at most twelve lines of it, without the comments before it. */
    public List<String> statementLines() {
        if (statement == null) {
            return List.of();
        }
        List<String> all = COMMENTS_BEFORE
                .matcher(statement)
                .replaceFirst("")
                .strip()
                .lines()
                .toList();
        if (all.size() <= SHOWN_LINES) {
            return all;
        }
        List<String> beginning = new ArrayList<>(all.subList(0, SHOWN_LINES - 1));
        beginning.add("… and " + (all.size() - SHOWN_LINES + 1) + " lines more");
        return beginning;
    }

    /** The failure as a reader gets it: message, place, statement, way out. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        lines.add(sqlState == null ? message : "ERROR " + sqlState + ": " + message);
        if (location != null) {
            lines.add("  " + location);
        }
        statementLines().forEach(line -> lines.add("    " + line));
        remedy().ifPresent(remedy -> lines.add("Instead:   " + remedy));
        return String.join("\n", lines);
    }
}
