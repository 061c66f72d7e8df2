package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.lock.LockMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks at {@code pg_locks} from aside, every now and then, while a statement runs: for what was waited for, and for
 * statements whose locks come and go. What it did not see was there for less than the time between two looks.
 *
 * <p>A statement that is over at once is not looked at, unless it is known that nothing else will tell.
 */
public final class LockSampler implements AutoCloseable {

    /** What its session calls itself, so that nobody takes it for one that does something to the database. */
    public static final String NAME = "migration-test locks";

    /** Statements that are shorter are not looked at. */
    private static final long PATIENCE = 4_000_000;

    /** For so long there is no pause where nothing else will tell. */
    private static final long WATCHFUL = 30_000_000;

    private static final long IDLE = 2_000_000;
    private static final long SHORTEST = 500_000;
    private static final long LONGEST = 10_000_000;

    /** From one look to the next, the pause grows by this: a long statement is disturbed less and less. */
    private static final double GROWTH = 1.1;

    private static final String LOCKS = """
            select l.pid, l.relation::bigint, l.mode, l.granted
              from pg_catalog.pg_locks l
             where l.locktype = 'relation' and l.pid <> pg_catalog.pg_backend_pid() and l.relation >= %d
               and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
            """.formatted(Survey.FIRST_USER_OID);

    /** What was seen of one lock. */
    record Key(int session, long relation, LockMode mode, boolean granted) {}

    /**
     * A time in which a look always found it.
     *
     * @param notBefore the look before the first that found it, or the statement's begin
     * @param first the first look that found it
     * @param last the last one
     * @param notAfter the look after the last, or the statement's end
     */
    record Interval(Key key, long notBefore, long first, long last, long notAfter) {}

    private final TestDatabase database;
    private final Map<Integer, Long> running = new HashMap<>();
    private final Map<Key, Interval> open = new HashMap<>();
    private final List<Interval> closed = new ArrayList<>();
    private @Nullable Thread thread;
    private @Nullable Connection session;
    private @Nullable String trouble;
    private boolean ended;
    private boolean urgent;
    private long lastLook;

    LockSampler(TestDatabase database) {
        this.database = database;
    }

    /**
     * A statement begins.
     *
     * @param certain whether it is to be looked at from its first moment on
     */
    synchronized void begins(int process, long nanos, boolean certain) {
        running.put(process, nanos);
        if (thread == null) {
            Thread looking = new Thread(this::look, "migration-test locks");
            looking.setDaemon(true);
            looking.start();
            thread = looking;
        }
        if (certain) {
            connect();
            urgent = true;
            LockSupport.unpark(thread);
        }
    }

    /** A statement is over, or its transaction of its own. */
    synchronized void ended(int process, long nanos) {
        running.remove(process);
        urgent = false;
        open.entrySet().removeIf(entry -> {
            if (entry.getKey().session() != process) {
                return false;
            }
            closed.add(until(entry.getValue(), nanos));
            return true;
        });
    }

    /** What was seen of a session since a moment. */
    synchronized List<Interval> seen(int process, long since) {
        return closed.stream()
                .filter(interval -> interval.key().session() == process && interval.last() >= since)
                .toList();
    }

    /** Why it could not look; null where it could. */
    synchronized @Nullable String trouble() {
        return trouble;
    }

    private void look() {
        long pause = SHORTEST;
        while (true) {
            long oldest;
            boolean now;
            synchronized (this) {
                if (ended) {
                    return;
                }
                oldest = running.values().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(Long.MAX_VALUE);
                now = urgent;
            }
            if (oldest != Long.MAX_VALUE && (now || System.nanoTime() - oldest > PATIENCE)) {
                lookOnce();
                if (now && System.nanoTime() - oldest < WATCHFUL) {
                    continue;
                }
                LockSupport.parkNanos(pause);
                pause = Math.min(LONGEST, (long) (pause * GROWTH));
            } else {
                pause = SHORTEST;
                LockSupport.parkNanos(IDLE);
            }
        }
    }

    private void lookOnce() {
        Connection looking = connect();
        if (looking == null) {
            return;
        }
        long begin = System.nanoTime();
        List<Key> seen = new ArrayList<>();
        try (PreparedStatement statement = looking.prepareStatement(LOCKS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                seen.add(new Key(
                        rows.getInt(1), rows.getLong(2), LockMode.ofCatalog(rows.getString(3)), rows.getBoolean(4)));
            }
        } catch (SQLException e) {
            fail(e);
            return;
        }
        took(seen, begin);
    }

    private synchronized void took(List<Key> seen, long moment) {
        for (Key key : seen) {
            Long begun = running.get(key.session());
            if (begun == null) {
                continue;
            }
            Interval known = open.get(key);
            open.put(
                    key,
                    known == null
                            ? new Interval(key, Math.max(begun, lastLook), moment, moment, moment)
                            : new Interval(key, known.notBefore(), known.first(), moment, moment));
        }
        open.entrySet().removeIf(entry -> {
            if (entry.getValue().last() == moment) {
                return false;
            }
            closed.add(until(entry.getValue(), moment));
            return true;
        });
        lastLook = moment;
    }

    private static Interval until(Interval interval, long moment) {
        return new Interval(interval.key(), interval.notBefore(), interval.first(), interval.last(), moment);
    }

    private synchronized @Nullable Connection connect() {
        if (session == null && trouble == null && !ended) {
            try {
                Properties properties = new Properties();
                properties.setProperty("ApplicationName", NAME);
                Connection opened = database.dataSource(properties).getConnection();
                opened.unwrap(org.postgresql.PGConnection.class).setPrepareThreshold(1);
                session = opened;
            } catch (SQLException e) {
                fail(e);
            }
        }
        return session;
    }

    private synchronized void fail(SQLException e) {
        if (!ended) {
            trouble = "nobody could look at locks during long statements: " + e.getMessage();
            session = null;
        }
    }

    @Override
    public void close() throws SQLException {
        Connection closing;
        Thread looking;
        synchronized (this) {
            ended = true;
            closing = session;
            session = null;
            looking = thread;
        }
        if (looking != null) {
            LockSupport.unpark(looking);
            try {
                looking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (closing != null) {
            closing.close();
        }
    }
}
