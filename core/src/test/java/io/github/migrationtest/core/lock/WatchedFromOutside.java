package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Watches a statement that cannot run in a transaction, from other sessions, all the time that it runs. So that nothing
 * is too quick to be seen, a writer of all tables makes it stand still, then one that comments on partitioned indexes, and
 * a {@link CatalogGate} wherever it writes to {@code pg_class}, which it does before the end of each of its transactions.
 * What it waits for is counted as held, as it ends well.
 *
 * <p>The watching session is in another database, as those that build concurrently wait for all snapshots in their own.
 */
final class WatchedFromOutside implements AutoCloseable {

    /** Of advisory locks: of a watching that has begun, and of one that shall end. */
    private static final int KEY = 4711;

    private static final int END = 100_000_000;

    private static final String WATCH = """
            create function watch(watched int, database_name text) returns text[] language plpgsql as $$
            declare
                seen text[] := '{}';
                now text[];
                begun boolean := false;
            begin
                loop
                    select array_agg(distinct relation || ' ' || mode) into now
                    from pg_locks
                    where pid = watched and granted and locktype = 'relation'
                    and database = (select oid from pg_database where datname = database_name);
                    if not coalesce(now, '{}') <@ seen then
                        seen := array(select distinct unnest(seen || now));
                    end if;
                    begun := begun or pg_try_advisory_xact_lock_shared(%1$d, watched);
                    exit when exists (
                        select from pg_locks
                        where locktype = 'advisory' and mode = 'ExclusiveLock' and classid = %1$d and objid = %2$d + watched);
                end loop;
                return seen;
            end $$;
            """.formatted(KEY, END);

    /** Makes VACUUM and ANALYZE sleep at each page. */
    private static final String SLOWLY = "set vacuum_cost_delay = 0.1;\nset vacuum_cost_limit = 1;\n";

    private static final String COMMENT_ALL = """
            do $$ declare name text; begin
                for name in
                    select format('%I.%I', nspname, relname)
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where relkind = 'I'
                loop
                    execute 'comment on index ' || name || ' is null';
                end loop;
            end $$;
            """;

    private static final String WRITE_ALL = """
            do $$ declare name text; begin
                for name in
                    select format('%I.%I', nspname, relname)
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema', 'stepper')
                loop
                    execute 'lock table only ' || name || ' in row exclusive mode';
                end loop;
            end $$;
            """;

    private final DatabaseServer server;
    private final TestDatabase tower;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    WatchedFromOutside(DatabaseServer server) throws SQLException {
        this.server = server;
        tower = server.create("tower");
        try (Connection connection = tower.connect()) {
            Shop.execute(connection, WATCH);
        }
    }

    Seen run(TestDatabase database, LockCase each) throws SQLException {
        try (Connection helper = database.connect()) {
            Map<Long, RelationState> before;
            try (Connection setUp = database.connect()) {
                Shop.execute(setUp, each.setUp());
                before = RelationState.readAll(setUp);
                mark(setUp);
            }
            awaitMark(helper, 1);
            Map<Long, TableCounters> countersBefore = TableCounters.readAll(helper, "pg_stat_user_tables");
            Set<Evidence.LockHeld> locks = watch(database, helper, each.statement());
            awaitMark(helper, 2);
            return new Evidence(
                            Evidence.command(each.statement()),
                            before,
                            RelationState.readAll(helper),
                            countersBefore,
                            TableCounters.readAll(helper, "pg_stat_user_tables"),
                            locks,
                            Map.of())
                    .toSeen();
        }
    }

    private Set<Evidence.LockHeld> watch(TestDatabase database, Connection helper, String statement)
            throws SQLException {
        try (Connection session = database.connect();
                Connection writer = database.connect();
                Connection commenter = database.connect();
                Connection watcher = tower.connect()) {
            int pid = Integer.parseInt(Shop.value(session, "select pg_backend_pid()"));
            writer.setAutoCommit(false);
            commenter.setAutoCommit(false);
            Shop.execute(commenter, COMMENT_ALL);
            if (!Evidence.command(statement).equals("vacuum")) { // which does not wait for anybody to cut a file's end
                Shop.execute(writer, WRITE_ALL);
            }
            Future<Set<Evidence.LockHeld>> seen = threads.submit(() -> watch(watcher, pid, database.name()));
            await(
                    helper,
                    "select exists (select from pg_locks where locktype = 'advisory' and classid = " + KEY
                            + " and objid = " + pid + ")",
                    seen);
            Set<Evidence.LockHeld> locks = new HashSet<>();
            Deque<Connection> blockers = new ArrayDeque<>(List.of(writer, commenter));
            try (CatalogGate gate = new CatalogGate(database)) {
                Future<?> running = threads.submit(() -> {
                    Shop.execute(session, SLOWLY + statement);
                    return null;
                });
                while (gate.awaitStandStill(helper, pid, running)) {
                    locks.addAll(SteppedByHand.locks(helper, pid, ""));
                    Connection next = blockers.poll();
                    if (next != null) {
                        next.rollback();
                    }
                    gate.next(helper, threads);
                }
                get(running);
            }
            try (Connection end = tower.connect()) {
                Shop.execute(end, "select pg_advisory_lock(" + KEY + ", " + (END + pid) + ")");
                locks.addAll(get(seen));
                mark(session);
                return locks;
            }
        }
    }

    private static Set<Evidence.LockHeld> watch(Connection watcher, int pid, String database) throws SQLException {
        try (PreparedStatement statement = watcher.prepareStatement("select watch(?, ?)")) {
            statement.setInt(1, pid);
            statement.setString(2, database);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Array array = row.getArray(1);
                Set<Evidence.LockHeld> locks = new HashSet<>();
                for (Object lock : (Object[]) array.getArray()) {
                    String[] parts = String.valueOf(lock).split(" ");
                    locks.add(new Evidence.LockHeld(Long.parseLong(parts[0]), parts[1]));
                }
                return locks;
            }
        }
    }

    /** As the last of a session, after which PostgreSQL has all that it counted in it. */
    private static void mark(Connection connection) throws SQLException {
        Shop.execute(connection, "select count(*) from stepper.marker");
    }

    private static void awaitMark(Connection helper, int times) throws SQLException {
        await(
                helper,
                "select seq_scan >= " + times + " from pg_stat_user_tables where relid = 'stepper.marker'::regclass",
                null);
    }

    /** Until a query says yes, or something has ended before. */
    static void await(Connection helper, String question, Future<?> orEnded) throws SQLException {
        while (!Shop.value(helper, question).equals("t") && (orEnded == null || !orEnded.isDone())) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for: " + question, e);
            }
        }
    }

    static <T> T get(Future<T> future) throws SQLException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the statement runs", e);
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        server.drop(tower);
    }
}
