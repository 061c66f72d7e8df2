package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.step.StatementRecorder;
import io.github.migrationtest.core.internal.wire.Wire;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.ToolSession;
import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.observe.StatementListener;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A database that steps are run on: the tool's sessions, one observing session, and what is known of the schema.
 *
 * <p>Belongs to one thread at a time.
 */
final class LiveDatabase implements AutoCloseable {

    /** What the sessions of a migration tool call themselves, so that a timeout knows whom to end. */
    static final String TOOL = "migration-test migration";

    static final String OBSERVER = "migration-test observer";

    private static final String TABLES = """
            select c.oid::bigint, n.nspname, c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
            """;

    private static final String EMPTY_TABLES =
            TABLES + " and c.relkind = 'r' and not c.relispartition and pg_relation_size(c.oid) = 0 limit 1";

    /** Where somebody else keeps the rows of a table, nobody knows how many there are. */
    private static final String FILLED_TABLES =
            TABLES.replace("('r', 'p')", "('r', 'f')") + " and (c.relkind = 'f' or pg_relation_size(c.oid) > 0)";

    private static final String STRANGERS = """
            select format('session %s is connected (%s, %s: %s)', pid, coalesce(nullif(application_name, ''), 'unnamed'),
                          state, left(regexp_replace(query, '\\s+', ' ', 'g'), 200))
              from pg_stat_activity
             where datname = current_database()
               and backend_type = 'client backend'
               and pid <> pg_backend_pid()
             order by pid
             limit 1
            """;

    private static final int STRANGER_MAY_LEAVE = 100;
    private static final int STRANGER_MAY_LEAVE_MS = 1;

    private final TestDatabase database;
    private final MigrationHistory history;
    private final SessionPool toolSessions;
    private final Wire wire = new Wire();
    private final OutsideTool outside;
    private @Nullable Connection observer;
    private @Nullable Catalog known;
    private @Nullable DataMarks knownMarks;

    LiveDatabase(TestDatabase database, MigrationHistory history) {
        this.database = database;
        this.history = history;
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        database.asMigrator(source);
        source.setApplicationName(TOOL);
        wire.attachTo(source);
        this.outside = new OutsideTool(database, wire, TOOL);
        this.toolSessions = new SessionPool(source, database.server());
    }

    TestDatabase database() {
        return database;
    }

    MigrationHistory history() {
        return history;
    }

    /** The tool's sessions for a step, whose statements are told to listeners. */
    StatementRecorder watched(Direction direction, List<StatementListener> listeners) {
        StatementRecorder recorder = new StatementRecorder(toolSessions, outside, direction, listeners);
        wire.ear(recorder);
        return recorder;
    }

    /** Has a probe hear what the tool's sessions send, until the step has ended. */
    void probe(SessionProbe probe) throws SQLException {
        toolSessions.tell(probe);
        wire.probe(probe);
    }

    /** The tool's sessions, for what it does besides running migrations. */
    ToolSession unwatched() {
        return new StatementRecorder(toolSessions, outside, Direction.UP, List.of());
    }

    /** An autocommit session that watches and changes nothing. */
    Connection observer() throws SQLException {
        if (observer == null || observer.isClosed()) {
            Properties properties = new Properties();
            properties.setProperty("ApplicationName", OBSERVER);
            // the same catalogue queries at every step: from the second time on they are planned already
            properties.setProperty("prepareThreshold", "1");
            observer = openObserver(properties);
        }
        return observer;
    }

    private Connection openObserver(Properties properties) throws SQLException {
        try {
            Connection session = database.dataSource(properties).getConnection();
            try (Statement statement = session.createStatement()) {
                // rows that a policy hides must not look like none: PostgreSQL refuses to answer then
                statement.execute("set row_security = off");
            }
            return session;
        } catch (SQLException e) {
            throw database.server().explained(e);
        }
    }

    /** The schema as it is now; read once for as long as nobody can have changed it. */
    Catalog catalog() throws SQLException {
        if (known == null) {
            known = Catalog.read(observer(), history.ownTables());
        }
        return known;
    }

    /** What the rows are like now; read once for as long as nobody can have changed them. */
    DataMarks marks() throws SQLException {
        if (knownMarks == null) {
            knownMarks = DataMarks.read(observer(), history.ownTables(), null);
        }
        return knownMarks;
    }

    /** What the rows are like now, to be compared with what they were like earlier. */
    DataMarks marks(DataMarks earlier) throws SQLException {
        DataMarks marks = DataMarks.read(observer(), history.ownTables(), earlier);
        knownMarks = marks;
        return marks;
    }

    /** Whether there is a table that nothing was ever written to; partitions mean nothing, since rows may be of others. */
    boolean hasEmptyTables() throws SQLException {
        try (PreparedStatement statement = observer().prepareStatement(EMPTY_TABLES);
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    /** Whether there may be rows in a table. */
    boolean mayHaveRows() throws SQLException {
        return !tables(FILLED_TABLES).isEmpty();
    }

    /** How large the database is. */
    long bytes() throws SQLException {
        try (PreparedStatement statement = observer().prepareStatement("select pg_database_size(current_database())");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A session that is none of these, and that a copy of the database would have to end; the tool's are closed. */
    Optional<String> stranger() throws SQLException {
        toolSessions.close();
        outside.endSessions();
        Optional<String> found = askForStranger();
        // those that were closed just now may be on their way
        for (int i = 0; i < STRANGER_MAY_LEAVE && found.isPresent(); i++) {
            try {
                Thread.sleep(STRANGER_MAY_LEAVE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = askForStranger();
        }
        return found;
    }

    private Optional<String> askForStranger() throws SQLException {
        try (PreparedStatement statement = observer().prepareStatement(STRANGERS);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** The tables that there are, by their OID, which a copy keeps and a new table of the same name has not. */
    Set<Long> tables() throws SQLException {
        return tables(TABLES);
    }

    private Set<Long> tables(String query) throws SQLException {
        Set<Long> tables = new HashSet<>();
        try (PreparedStatement statement = observer().prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (!history.ownTables().contains(new QualifiedName(row.getString(2), row.getString(3)))) {
                    tables.add(row.getLong(1));
                }
            }
        }
        return tables;
    }

    /** Says that schema and rows may have changed, and that nobody is at work any more. */
    void stepEnded() throws SQLException {
        outside.endSessions();
        wire.probe(null);
        wire.ear(null);
        changed();
        toolSessions.closeLeftOpen();
        toolSessions.tellStatistics();
    }

    /** Says that schema and rows may have changed. */
    void changed() {
        known = null;
        knownMarks = null;
    }

    /** Ends our sessions, so that the database can be copied; they come back when asked for. */
    void disconnect() throws SQLException {
        toolSessions.close();
        outside.endSessions();
        if (observer != null) {
            observer.close();
            observer = null;
        }
    }

    /** Ends our sessions and drops the database. */
    @Override
    public void close() throws SQLException {
        disconnect();
        outside.close();
        wire.close();
        database.server().drop(database);
    }
}
