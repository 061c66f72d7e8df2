package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Steps through a case as one would by hand: begins, runs the statement, asks {@code pg_locks} and PostgreSQL's counters
 * from the same session, and rolls back. What cannot run in a transaction is left to {@link WatchedFromOutside}.
 */
final class SteppedByHand implements LockWitness {

    /** Beside the cases: where a rewrite's reason is kept, without writing anything. */
    private static final String STEPPER = """
            create schema stepper;
            create table stepper.marker (id int);
            insert into stepper.marker values (1);
            create function stepper.note_rewrite() returns event_trigger language plpgsql as $$
            begin
                perform set_config(
                    'stepper.rewrites',
                    format('%s %s:%s', current_setting('stepper.rewrites', true),
                        pg_event_trigger_table_rewrite_oid(), pg_event_trigger_table_rewrite_reason()),
                    false);
            end $$;
            create event trigger stepper_rewrites on table_rewrite execute function stepper.note_rewrite();
            """;

    private static final String LOCKS = """
            select relation, mode
            from pg_locks
            where pid = %d and locktype = 'relation' %s
            and database = (select oid from pg_database where datname = current_database())
            """;

    private final DatabaseServer server;
    private final TestDatabase shop;
    private final WatchedFromOutside outside;

    SteppedByHand(int majorVersion) throws SQLException {
        server = Postgres.server(majorVersion);
        shop = Shop.create(server);
        try (Connection connection = shop.connect()) {
            Shop.execute(connection, STEPPER);
        }
        outside = new WatchedFromOutside(server);
    }

    @Override
    public Seen run(LockCase each) throws SQLException {
        TestDatabase database = server.cloneOf(shop, "case");
        try {
            return each.inTransaction() ? inTransaction(database, each) : outside.run(database, each);
        } finally {
            server.drop(database);
        }
    }

    private static Seen inTransaction(TestDatabase database, LockCase each) throws SQLException {
        try (Connection connection = database.connect()) {
            Shop.execute(connection, each.setUp());
            Map<Long, RelationState> before = RelationState.readAll(connection);
            Shop.execute(connection, "set stepper.rewrites = ''");
            int pid = Integer.parseInt(Shop.value(connection, "select pg_backend_pid()"));
            connection.setAutoCommit(false);
            Map<Long, TableCounters> countersBefore = TableCounters.readAll(connection, "pg_stat_xact_user_tables");
            Shop.execute(connection, each.statement());
            Set<Evidence.LockHeld> locks = locks(connection, pid, "and granted");
            Map<Long, TableCounters> countersAfter = TableCounters.readAll(connection, "pg_stat_xact_user_tables");
            Evidence evidence = new Evidence(
                    Evidence.command(each.statement()),
                    before,
                    RelationState.readAll(connection),
                    countersBefore,
                    countersAfter,
                    locks,
                    rewriteReasons(connection));
            connection.rollback();
            return evidence.toSeen();
        }
    }

    static Set<Evidence.LockHeld> locks(Connection connection, int pid, String condition) throws SQLException {
        Set<Evidence.LockHeld> locks = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCKS.formatted(pid, condition))) {
            while (row.next()) {
                locks.add(new Evidence.LockHeld(row.getLong(1), row.getString(2)));
            }
        }
        return locks;
    }

    private static Map<Long, Integer> rewriteReasons(Connection connection) throws SQLException {
        Map<Long, Integer> reasons = new HashMap<>();
        for (String noted :
                Shop.value(connection, "show stepper.rewrites").strip().split(" ")) {
            if (!noted.isEmpty()) {
                String[] parts = noted.split(":");
                reasons.merge(Long.valueOf(parts[0]), Integer.valueOf(parts[1]), (a, b) -> a | b);
            }
        }
        return reasons;
    }

    @Override
    public void close() throws SQLException {
        outside.close();
        server.drop(shop);
    }
}
