package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Sessions in which a value has the same text always: whatever the server, the database or the role have set. */
public final class PinnedSession {

    /**
     * Besides what text depends on: nothing can be written, no row is hidden by a policy without an error, and no plan is
     * compiled, which would cost more than most tables take.
     */
    private static final String SETTINGS = """
            set timezone = 'UTC';
            set datestyle = 'ISO, YMD';
            set intervalstyle = 'postgres';
            set extra_float_digits = 1;
            set bytea_output = 'hex';
            set lc_monetary = 'C';
            set xmloption = 'content';
            set quote_all_identifiers = off;
            set row_security = off;
            set statement_timeout = 0;
            set default_transaction_read_only = on;
            set jit = off;
            set work_mem = '64MB';
            set search_path = pg_catalog
            """;

    private PinnedSession() {}

    /** A new session; the caller closes it. */
    public static Connection open(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Has what somebody wrote find what it names: as a session of the table's own schema would. */
    public static void searchIn(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + Sql.quoted(schema) + ", public");
        }
    }

    static void searchNowhere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = pg_catalog");
        }
    }
}
