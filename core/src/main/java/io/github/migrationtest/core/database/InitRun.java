package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.script.ScriptLines;
import io.github.migrationtest.core.internal.step.SqlFailures;
import io.github.migrationtest.core.observe.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** Runs an init script statement by statement in autocommit, as {@code psql -f} does. */
final class InitRun {

    // PostgreSQL documentation, appendix A
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final InitScript script;
    private final ServerAddress address;
    private final ScriptLines lines;

    InitRun(InitScript script, ServerAddress address) {
        this.script = script;
        this.address = address;
        this.lines = new ScriptLines(script.sql());
    }

    /**
     * Runs it.
     *
     * @throws ConfigurationException if the server refuses a statement
     */
    void on(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (NativeQuery query : Parser.parseJdbcSql(script.sql(), true, false, true, false, false)) {
                run(statement, query.nativeSql);
            }
        }
    }

    private void run(Statement statement, String sql) {
        Optional<ScriptLines.Located> located = lines.next(sql);
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            SqlFailure failure = SqlFailures.of(e);
            String line = located.map(
                            found -> ":" + (failure.position() > 0 ? found.lineAt(failure.position()) : found.line()))
                    .orElse("");
            throw new ConfigurationException(
                    "The init script failed on " + address + ": ERROR " + failure.sqlState() + ": " + failure.message()
                            + "\n  " + script.path() + line
                            + "\n    "
                            + located.map(ScriptLines.Located::source)
                                    .orElse(sql)
                                    .strip()
                                    .replace("\n", "\n    ")
                            + advice(failure.sqlState()),
                    e);
        }
    }

    private String advice(String sqlState) {
        return switch (sqlState) {
            case DUPLICATE_OBJECT, DUPLICATE_SCHEMA ->
                "\nInstead:   create it only where it is not there yet (for a role, look into pg_roles in a DO block):"
                        + " this server, or template1 on it, has it already";
            case INSUFFICIENT_PRIVILEGE ->
                "\nInstead:   connect as a user who may do that, or have it done once on this server and take it out of"
                        + " the script; " + address.user() + " may not";
            default -> "";
        };
    }
}
