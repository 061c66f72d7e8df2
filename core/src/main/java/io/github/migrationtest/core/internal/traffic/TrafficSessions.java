package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The sessions of traffic: of the role that migrates, in transactions that are rolled back. */
public final class TrafficSessions {

    /** What the sessions call themselves, so that a timeout spares them. */
    public static final String NAME = "migration-test traffic";

    /** For the tool, for those who watch, and for what a test opens meanwhile. */
    private static final int LEFT_TO_OTHERS = 15;

    private static final String FREE = """
            select current_setting('max_connections')::int
                   - current_setting('superuser_reserved_connections')::int
                   - (select count(*) from pg_stat_activity where backend_type = 'client backend')
            """;

    private final TestDatabase database;
    private final DataSource source;

    TrafficSessions(TestDatabase database) {
        this.database = database;
        this.source = database.migratorSource();
    }

    /** A session in which nothing is committed; the caller closes it. */
    Connection open() throws SQLException {
        Connection session = source.getConnection();
        try (Statement statement = session.createStatement()) {
            statement.execute("set application_name = '" + NAME + "'; set idle_in_transaction_session_timeout = 0");
            session.setAutoCommit(false);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** How many sessions the server has room for, without those that others need. */
    int free() throws SQLException {
        try (Connection session = open();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(FREE)) {
            row.next();
            return row.getInt(1) - LEFT_TO_OTHERS;
        }
    }

    static int pid(Connection session) throws SQLException {
        return session.unwrap(PGConnection.class).getBackendPID();
    }

    /** Ends server processes whose sessions did not answer. */
    void terminate(Collection<Integer> pids) throws SQLException {
        List<String> calls = new ArrayList<>();
        pids.forEach(pid -> calls.add("pg_terminate_backend(" + pid + ")"));
        try (Connection session = database.connect();
                Statement statement = session.createStatement()) {
            statement.execute("select " + String.join(", ", calls));
        }
    }
}
