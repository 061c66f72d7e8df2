package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The database that our others begin as copies of, where {@code template1} alone does not do: the init script has run in
 * it.
 */
final class FirstDatabase {

    /** What somebody may have made in {@code template1} by mistake; extensions are there on purpose. */
    private static final String STRAY = """
            select string_agg(c.oid::regclass::text, ', ' order by c.oid::regclass::text)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f')
              and n.nspname !~ '^pg_'
              and n.nspname <> 'information_schema'
              and not exists (
                  select from pg_depend d
                  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private FirstDatabase() {}

    /**
     * Prepares a new database.
     *
     * @throws ConfigurationException if it is not empty, or the init script fails
     */
    static void prepare(TestDatabase database, ServerAddress address, ServerSetup setup) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", DatabaseServer.APPLICATION_NAME + " init");
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(database.name()), properties)) {
            requireEmpty(connection, address);
            if (setup.init().isPresent()) {
                new InitRun(setup.init().get(), address).on(connection);
            }
        }
    }

    private static void requireEmpty(Connection connection, ServerAddress address) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STRAY)) {
            row.next();
            String stray = row.getString(1);
            if (stray != null) {
                throw new ConfigurationException(
                        "Every new database on " + address + " begins with what is in its template1: " + stray
                                + ". Migrations would meet that here and not in production: drop it in template1, and"
                                + " create what they need in the init script (" + InitScript.KEY + ").");
            }
        }
    }
}
