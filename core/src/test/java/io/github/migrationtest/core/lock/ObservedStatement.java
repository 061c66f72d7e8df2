package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.lock.LockObserver;
import io.github.migrationtest.core.internal.wire.Wire;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.observe.StatementListener;
import io.github.migrationtest.core.observe.StepContext;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** The observer of locks as a witness: what it makes of a statement, in the words of the cases. */
final class ObservedStatement implements LockWitness {

    private final DatabaseServer server;
    private final TestDatabase shop;
    private final MigrationHistory history;
    private final boolean autocommit;
    private final boolean listening;
    private List<String> notSeen = List.of();

    /** @param autocommit whether a statement that can run in a transaction is a transaction of its own nevertheless */
    ObservedStatement(int majorVersion, boolean autocommit) throws SQLException, IOException {
        this(majorVersion, autocommit, true);
    }

    /** @param listening whether the connection can be listened to */
    ObservedStatement(int majorVersion, boolean autocommit, boolean listening) throws SQLException, IOException {
        this.listening = listening;
        server = Postgres.server(majorVersion);
        shop = Shop.create(server);
        Path folder = Files.createTempDirectory("observed");
        history = new Scripts(folder).up("1", "select 1").history();
        this.autocommit = autocommit;
    }

    @Override
    public Seen run(LockCase each) throws SQLException {
        TestDatabase database = server.cloneOf(shop, "case");
        try (Connection watching = database.connect();
                Wire wire = new Wire()) {
            try (Connection connection = overWire(database, wire)) {
                Context context = new Context(database, history, wire, watching, connection, new ArrayList<>());
                // in one session, because settings count, and what a session has seen of partitions
                Shop.execute(connection, each.setUp());
                connection.setAutoCommit(autocommit || !each.inTransaction());
                StepObserver.Observation<LockTimeline> observation = new LockObserver().begin(context);
                context.execute(each.statement());
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                wire.probe(null);
                LockTimeline timeline = observation.end();
                notSeen = timeline.notSeen();
                return seen(timeline);
            }
        } finally {
            server.drop(database);
        }
    }

    /** What could not be seen of the last statement. */
    List<String> notSeen() {
        return notSeen;
    }

    private Connection overWire(TestDatabase database, Wire wire) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        if (listening) {
            wire.attachTo(source);
        }
        return source.getConnection();
    }

    private static Seen seen(LockTimeline timeline) {
        Seen seen = new Seen();
        for (LockHold hold : timeline.holds()) {
            if (hold.relation().existedBefore() && hold.relation().kind() != RelationKind.TOAST_TABLE) {
                if (!hold.relation().name().schema().equals("pg_toast")) {
                    seen.locks(name(hold.relation().name()), hold.mode().toString());
                }
            }
        }
        timeline.statements()
                .forEach(statement -> statement.work().tables().stream()
                        .filter(work -> work.table().existedBefore())
                        .forEach(work -> work(seen, work)));
        return seen;
    }

    private static void work(Seen seen, TableWork work) {
        String table = name(work.table().name());
        seen.rows(table, work.inserted(), work.updated(), work.deleted());
        if (work.table().hadRows() && work.rowsScanned() > 1 && work.rowsScanned() >= work.bytesBefore() / 8192) {
            seen.does(Seen.Work.SCANS, table);
        }
        if (work.truncated()) {
            seen.does(Seen.Work.TRUNCATES, table);
        }
        if (work.rewritten() != null) {
            seen.rewrites(table, Set.of(words(work.rewritten())));
        }
        List<QualifiedName> built = work.table().hadRows() ? work.builtIndexes() : List.of();
        built.forEach(index -> seen.does(Seen.Work.BUILDS, name(index)));
    }

    private static String words(RewriteReason reason) {
        return switch (reason) {
            case COLUMN_TYPE -> "type";
            case COLUMN_DEFAULT -> "default";
            case COLUMN_TYPE_AND_DEFAULT -> "default, type";
            case ACCESS_METHOD -> "access method";
            case PERSISTENCE -> "persistence";
            case TABLESPACE -> "tablespace";
            case CLUSTER -> "cluster";
            case VACUUM_FULL -> "vacuum full";
            case REFRESH -> "refresh";
            case UNKNOWN -> "unknown";
        };
    }

    private static String name(QualifiedName name) {
        return name.schema().equals("public") ? name.name() : name.schema() + "." + name.name();
    }

    @Override
    public void close() throws SQLException {
        server.drop(shop);
    }

    /** The step is one statement. */
    private record Context(
            TestDatabase database,
            MigrationHistory history,
            Wire wire,
            Connection session,
            Connection connection,
            List<StatementListener> listeners)
            implements StepContext {

        void execute(String sql) throws SQLException {
            Migration migration = migrations().get(0);
            listeners.forEach(listener -> listener.beforeStatement(migration, sql));
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            } finally {
                ExecutedStatement executed = new ExecutedStatement(sql, "V1__x.sql:1", Duration.ZERO, null);
                listeners.forEach(listener -> listener.afterStatement(migration, executed));
            }
        }

        @Override
        public List<Migration> migrations() {
            return history.migrations();
        }

        @Override
        public Direction direction() {
            return Direction.UP;
        }

        @Override
        public Catalog catalog() throws SQLException {
            return Catalog.read(session, history.ownTables());
        }

        @Override
        public void listen(StatementListener listener) {
            listeners.add(listener);
        }

        @Override
        public void probe(SessionProbe probe) throws SQLException {
            boolean autocommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            List<List<String>> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(probe.question(process))) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(values);
                }
            }
            probe.known(process, rows);
            connection.setAutoCommit(autocommit);
            wire.probe(probe);
        }
    }
}
