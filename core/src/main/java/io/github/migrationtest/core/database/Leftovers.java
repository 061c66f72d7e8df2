package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Databases of runs that were killed, or that kept them.
 *
 * <p>On a server that only runs of ours use, whoever has no session there is dead. On one that was given to us, others
 * may be at work whom we cannot see: only what the provider knows to be abandoned goes.
 */
final class Leftovers {

    private static final String OF_TOKEN = """
            select quote_ident(datname)
            from pg_database
            where datname ~ ('^mt_.*_' || ? || '_[0-9]+$')
            order by datname
            """;

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

    // PostgreSQL documentation, appendix A
    private static final String OBJECT_IN_USE = "55006";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Leftovers() {}

    /** Drops those to which nobody is connected. */
    static @Nullable Void drop(Connection connection, RunningServer running) throws SQLException {
        if (running.isOurs()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(QUERY)) {
                drop(connection, names(rows));
            }
        }
        for (String token : running.abandoned()) {
            // What a dead JVM was creating last would appear later.
            Sessions.end(connection, Maintenance.applicationName(token));
            try (PreparedStatement statement = connection.prepareStatement(OF_TOKEN)) {
                statement.setString(1, token);
                try (ResultSet rows = statement.executeQuery()) {
                    List<String> names = names(rows);
                    for (String name : names) {
                        Sessions.evict(connection, name, Session::isOurs);
                    }
                    if (drop(connection, names)) {
                        running.forget(token);
                    }
                }
            }
        }
        return null;
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
            names.add(rows.getString(1));
        }
        return names;
    }

    /** Whether all are gone. */
    private static boolean drop(Connection connection, List<String> names) throws SQLException {
        boolean gone = true;
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                gone &= drop(statement, name);
            }
        }
        return gone;
    }

    private static boolean drop(Statement statement, String name) throws SQLException {
        try {
            statement.execute("drop database if exists " + name);
            return true;
        } catch (SQLException e) {
            // Not by force: somebody may have come since. And not what another user made, who was given the server too.
            if (OBJECT_IN_USE.equals(e.getSQLState()) || INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
