package io.github.migrationtest.core.observe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a migration executed.
 *
 * @param sql as it was sent: placeholders of the tool replaced
 * @param location file and line as {@code path:4}; the path alone where the line is not known
 * @param duration from sending it to its answer, as the client saw it
 * @param failure what the server said against it; null where it succeeded
 */
public record ExecutedStatement(
        String sql,
        String location,
        Duration duration,
        @Nullable SqlFailure failure) {

    /** The statement on one line, cut to 200 characters. */
    public String shortSql() {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 199) + "…";
    }
}
