package io.github.migrationtest.core.internal.external;

import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.database.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Finds out, before anything happens, whether a server and its user will do. */
final class FirstLook {

    private static final String QUERY = """
            select rolsuper or rolcreatedb as may_create,
                   pg_is_in_recovery() as in_recovery,
                   current_setting('default_transaction_read_only')::boolean as read_only,
                   pg_backend_pid() as process
            from pg_roles
            where rolname = current_user
            """;

    // PostgreSQL documentation, appendix A
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String REJECTED = "28000";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_PRIVILEGE = "42501";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String STARTING = "57P03";

    private final DatabaseSpec spec;
    private final ServerAddress address;

    FirstLook(DatabaseSpec spec, ServerAddress address) {
        this.spec = spec;
        this.address = address;
    }

    /** @throws DatabaseUnavailableException if the server cannot be used, with the reason and the way out */
    void take() {
        try (Connection connection = DriverManager.getConnection(
                        address.jdbcUrl(address.maintenanceDatabase()), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            requirePrimary(row.getBoolean("in_recovery"), row.getBoolean("read_only"));
            requireDirect(row.getInt("process"), connection.unwrap(PGConnection.class));
            if (!row.getBoolean("may_create")) {
                throw new DatabaseUnavailableException("The user " + address.user() + " may not create databases on "
                        + spec + ": migrations are only run in databases of our own. As superuser:"
                        + " ALTER ROLE \"" + address.user() + "\" CREATEDB");
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "Cannot connect to " + spec + " as " + address.user() + ": " + e.getMessage() + "\n" + advice(e),
                    e);
        }
    }

    private void requirePrimary(boolean inRecovery, boolean readOnly) {
        if (inRecovery) {
            throw new DatabaseUnavailableException(spec
                    + " is a standby (pg_is_in_recovery), on which nothing can be created. Name the primary server.");
        }
        if (readOnly) {
            throw new DatabaseUnavailableException(
                    spec + " is set to default_transaction_read_only = on for " + address.user()
                            + ". Switch it off for that user, or name a server that is there to be written to.");
        }
    }

    /** A pooler answers with a number of its own in place of the server process's. */
    private void requireDirect(int process, PGConnection connection) {
        if (process != connection.getBackendPID()) {
            throw new DatabaseUnavailableException("Between us and the server of " + spec
                    + " stands a connection pooler (such as PgBouncer): it keeps sessions open in databases that are to"
                    + " be copied and dropped. Name the server's own port.");
        }
    }

    private String advice(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case WRONG_PASSWORD ->
                "Are user and password right (in the URL, or " + GivenUrl.USER_KEY + " and " + GivenUrl.PASSWORD_KEY
                        + ")?";
            case REJECTED ->
                "The server lets this user in from elsewhere, or not at all: does pg_hba.conf have a line for "
                        + address.user() + " from this machine, for all databases, and may the role log in?";
            case NO_SUCH_DATABASE -> "Name one that is there, to create others from: " + other("postgres") + ".";
            case NO_PRIVILEGE ->
                "As its owner: GRANT CONNECT ON DATABASE \"" + address.maintenanceDatabase() + "\" TO \""
                        + address.user() + "\"; or name another one in the URL, such as postgres.";
            case TOO_MANY_CONNECTIONS ->
                "Each test class that runs needs about six connections: end others, or allow"
                        + " more (max_connections of the server, ALTER ROLE … CONNECTION LIMIT for the user).";
            case STARTING -> "It is starting or stopping: wait until pg_isready says that it accepts connections.";
            default ->
                "Is the server running there, and are host, port, user and password right (in the URL, or "
                        + GivenUrl.USER_KEY + " and " + GivenUrl.PASSWORD_KEY + ")?";
        };
    }

    private String other(String database) {
        return address.jdbcUrl(database);
    }
}
