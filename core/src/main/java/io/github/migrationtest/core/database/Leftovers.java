package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Databases of runs that were killed, or that kept them, on a server that only runs of ours use. */
final class Leftovers {

    /** {@code mt_v181_3f2a91bc_7}: the run's token is the last part but one. A run that lives has a session with it. */
    private static final String QUERY = """
            select quote_ident(datname)
            from pg_database
            where datname ~ '^mt_.*_[0-9a-f]{8}_[0-9]+$'
              and not exists (select from pg_stat_activity a where a.datname = pg_database.datname)
              and not exists (
                  select from pg_stat_activity
                  where application_name like '%maintenance ' || substring(pg_database.datname from '_([0-9a-f]{8})_[0-9]+$'))
            order by datname
            """;

    /** PostgreSQL documentation, appendix A. */
    private static final String OBJECT_IN_USE = "55006";

    private Leftovers() {}

    /** Drops those to which nobody is connected. */
    static @Nullable Void drop(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                drop(statement, name);
            }
        }
        return null;
    }

    private static void drop(Statement statement, String name) throws SQLException {
        try {
            statement.execute("drop database if exists " + name);
        } catch (SQLException e) {
            // Not by force: somebody may have come since.
            if (!OBJECT_IN_USE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
