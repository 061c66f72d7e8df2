package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Subscriptions that migrations have made: a database that has one cannot be dropped, not even by force (PostgreSQL
 * documentation, "DROP DATABASE").
 */
final class Subscriptions {

    private static final String NAMES = """
            select quote_ident(subname)
            from pg_subscription join pg_database d on d.oid = subdbid
            where datname = ?
            """;

    private Subscriptions() {}

    /**
     * Drops those of a database, without a word to their publishers: the slots there are not ours.
     *
     * @return whether there were any
     */
    static boolean dropAll(Connection maintenance, ServerAddress address, String database) throws SQLException {
        List<String> names = names(maintenance, database);
        if (names.isEmpty()) {
            return false;
        }
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", DatabaseServer.APPLICATION_NAME);
        try (Connection inside = DriverManager.getConnection(address.jdbcUrl(database), properties);
                Statement statement = inside.createStatement()) {
            for (String name : names) {
                statement.execute("alter subscription " + name + " disable");
                statement.execute("alter subscription " + name + " set (slot_name = none)");
                statement.execute("drop subscription " + name);
            }
        }
        return true;
    }

    private static List<String> names(Connection maintenance, String database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = maintenance.prepareStatement(NAMES)) {
            query.setString(1, database);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}
