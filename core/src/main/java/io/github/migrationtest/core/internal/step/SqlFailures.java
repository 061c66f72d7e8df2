package io.github.migrationtest.core.internal.step;

import io.github.migrationtest.core.observe.SqlFailure;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads what the server said out of the driver's exceptions. */
public final class SqlFailures {

    private SqlFailures() {}

    /** What the server said: its message with detail, hint and the place inside a function, a line each. */
    public static SqlFailure of(SQLException e) {
        SQLException told =
                e instanceof BatchUpdateException && e.getNextException() != null ? e.getNextException() : e;
        ServerErrorMessage server = told instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        String state = told.getSQLState() == null ? "" : told.getSQLState();
        if (server == null) {
            return new SqlFailure(state, String.valueOf(told.getMessage()), 0);
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(server.getMessage()));
        add(lines, "Detail: ", server.getDetail());
        add(lines, "Hint: ", server.getHint());
        add(lines, "Where: ", server.getWhere());
        return new SqlFailure(state, String.join("\n", lines), server.getPosition());
    }

    private static void add(List<String> lines, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(name + text.strip());
        }
    }
}
