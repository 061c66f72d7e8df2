package io.github.migrationtest.core.data;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs scripts as a migration does: statement by statement, each in a transaction of its own. */
final class Scripts {

    private Scripts() {}

    /** A statement ends where a line does, and not within {@code $$}. */
    static void execute(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            StringBuilder sql = new StringBuilder();
            for (String line : script.split("(?<=\n)")) {
                sql.append(line);
                boolean inBody = sql.toString().split("\\$\\$", -1).length % 2 == 0;
                if (line.stripTrailing().endsWith(";") && !inBody) {
                    statement.execute(sql.toString());
                    sql.setLength(0);
                }
            }
            if (!sql.toString().isBlank()) {
                statement.execute(sql.toString());
            }
        }
    }
}
